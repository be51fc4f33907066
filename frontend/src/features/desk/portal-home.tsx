import { Anchor, Button, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { contentWords } from './content-words';
import { portalHomeQuery } from './desk-queries';
import classes from './portal-home.module.css';
import { told } from './portal-words';

/** What's next for a partner: one card per thing to do, in order; then what is in other hands. */
export function PortalHome() {
  const home = useQuery(portalHomeQuery);
  return (
    <>
      <PageHeader title={t`What’s next`} />
      {home.isPending && <ListSkeleton rows={3} height={120} />}
      {home.error && !home.data && <ErrorNote problem={home.error} onRetry={() => void home.refetch()} />}
      {home.data?.next.length === 0 && (
        <EmptyState title={t`Nothing to do right now`}>
          <Trans>A letter tells you when something is waiting here.</Trans>
        </EmptyState>
      )}
      <ul className={classes.cards}>
        {home.data?.next.map((card, index) => {
          const { words, act, path } = told(card);
          return (
            <li key={card.id} className={index === 0 ? `${classes.card} ${classes.first}` : classes.card}>
              <div className={classes.brand}>{[card.brandName, card.campaignName].filter(Boolean).join(' · ')}</div>
              <Title order={2} size="h3">
                {words}
              </Title>
              {(card.format ?? card.dueOn) && (
                <div>
                  {contentWords(card.format, card.network)}
                  {card.dueOn && (
                    <>
                      {card.format ? ' · ' : ''}
                      <Trans>
                        due <DateText at={card.dueOn} />
                      </Trans>
                    </>
                  )}
                </div>
              )}
              <Button component={Link} to={path} size="md" variant={index === 0 ? 'filled' : 'default'} mt={8}>
                {act}
              </Button>
            </li>
          );
        })}
      </ul>
      {home.data && home.data.inOtherHands.length > 0 && (
        <section>
          <Title order={2} size="h3">
            <Trans>In progress</Trans>
          </Title>
          <ul className={classes.list}>
            {home.data.inOtherHands.map((card) => {
              const { words, path } = told(card);
              return (
                <li key={card.id}>
                  <Link to={path} className={classes.quiet}>
                    <span>
                      {words}
                      {card.format && ` · ${contentWords(card.format, card.network)}`}
                    </span>
                    <span className={classes.brand}>
                      {card.brandName} · <DateText at={card.since} />
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p>
        <Anchor component={Link} to="/portal/all">
          <Trans>All collaborations and contents</Trans>
        </Anchor>
      </p>
    </>
  );
}
