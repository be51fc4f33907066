import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { ProblemNote } from '@/design/problem-note';
import { useRowCursor } from '@/design/row-cursor';
import { contentWords } from './content-words';
import { useSendAgain, type TodayItem } from './desk-queries';
import classes from './today.module.css';
import { told } from './today-words';

type Props = { items: TodayItem[]; severalBrands: boolean };

/** The rows of Today: what, about whom, since when or until when, and the act. */
export function TodayList({ items, severalBrands }: Props) {
  const navigate = useNavigate();
  const { rowProps } = useRowCursor(items, { onOpen: (item) => void navigate({ to: told(item).path }) });
  return (
    <ul className={classes.list}>
      {items.map((item, index) => {
        const { words, act, icon: Icon, path } = told(item);
        const who = item.letter?.toName ?? item.shortlistName ?? (item.partnerName || item.campaignName);
        const about = [
          who,
          item.letter?.subject ?? '',
          contentWords(item.format, item.network),
          who === item.campaignName ? '' : item.campaignName,
        ]
          .concat(severalBrands ? item.brandName : [])
          .filter(Boolean)
          .join(' · ');
        return (
          <li key={item.id} className={classes.item} data-late={item.late || undefined} {...rowProps(index)}>
            <span className={classes.mark} aria-hidden>
              <Icon size={20} stroke={1.75} />
            </span>
            <div className={classes.words}>
              <div className={classes.title}>{words}</div>
              <div className={classes.about}>{about}</div>
            </div>
            <div className={classes.when}>
              {item.dueOn && (
                <strong>
                  <Trans>
                    due <DateText at={item.dueOn} />
                  </Trans>
                </strong>
              )}
              <Trans>
                arrived <DateText at={item.since} />
              </Trans>
            </div>
            {item.letter && !item.letter.withheld ? (
              <SendAgain brandId={item.brandId} letter={item.letter} />
            ) : (
              <Button
                component={Link}
                to={path}
                variant="default"
                size="sm"
                className={classes.act}
                aria-label={t`${act}: ${words}, ${who}`}
              >
                {act}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function SendAgain({ brandId, letter }: { brandId: string; letter: NonNullable<TodayItem['letter']> }) {
  const again = useSendAgain(brandId);
  return (
    <div className={classes.act}>
      <Button
        variant="default"
        size="sm"
        loading={again.isPending}
        onClick={() => again.mutate(letter)}
        aria-label={t`Send again: ${letter.subject}, ${letter.toName}`}
      >
        <Trans>Send again</Trans>
      </Button>
      <ProblemNote problem={again.error} />
    </div>
  );
}
