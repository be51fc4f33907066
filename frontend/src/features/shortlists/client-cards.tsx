import { Anchor, Badge, Group, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CountText } from '@/design/count-text';
import { LightShape } from '@/design/light-shape';
import { lightLabel } from '@/design/lights';
import { MoneyText } from '@/design/money-text';
import { NetworkIcon } from '@/design/network-icon';
import { networkName } from '@/design/networks';
import { PersonAvatar } from '@/design/person-avatar';
import { percent } from '@/design/words';
import { GroupText } from './group-text';
import type { ClientAccount, ClientCard, GuestChoice } from './shortlist-queries';
import { clientColourWord, readingsOf, said } from './shortlist-words';
import classes from './client-cards.module.css';

type Props = {
  cards: ClientCard[];
  choiceOf?: (entryId: string) => GuestChoice | undefined;
  /** What stands below each person: the answer, where one can be given. */
  below?: (card: ClientCard) => ReactNode;
};

/** People as the client sees them, in the preview exactly as on the guest's page. */
export function ClientCards({ cards, choiceOf, below }: Props) {
  return (
    <ol className={classes.cards}>
      {cards.map((card) => (
        <li key={card.entryId} className={classes.card} data-choice={choiceOf?.(card.entryId)}>
          <div className={classes.who}>
            <PersonAvatar name={card.name} size={48} />
            <div style={{ minWidth: 0 }}>
              <h2 className={classes.name}>{card.name}</h2>
              {card.categories.length > 0 && (
                <Group gap={6} mt={4}>
                  {card.categories.map((category) => (
                    <Badge key={category} variant="light" color="gray">
                      {category}
                    </Badge>
                  ))}
                </Group>
              )}
            </div>
          </div>
          {card.pitch && <p className={classes.pitch}>{card.pitch}</p>}
          {card.accounts.length > 0 && (
            <ul className={classes.accounts}>
              {card.accounts.map((account, at) => (
                <Account key={at} account={account} />
              ))}
            </ul>
          )}
          {card.bio && (
            <Text size="sm" maw="var(--reading)" style={{ whiteSpace: 'pre-line' }}>
              {card.bio}
            </Text>
          )}
          {card.lights.length > 0 && (
            <ul className={classes.lights} aria-label={t`Our reading`}>
              {readingsOf(card.lights).map(({ light, colour }) => (
                <li key={light} className={classes.light}>
                  <LightShape colour={colour} size={14} />
                  <span>{said(lightLabel(light), clientColourWord(colour))}</span>
                </li>
              ))}
            </ul>
          )}
          {card.fees.length > 0 && (
            <ul className={classes.fees} aria-label={t`Fees, excl. VAT`}>
              {card.fees.map((fee, at) => (
                <li key={at} className={classes.fee}>
                  <span>{[fee.format, networkName(fee.network)].join(' · ')}</span>
                  <span>
                    <Trans>
                      <MoneyText money={fee.price} /> excl. VAT
                    </Trans>
                  </span>
                </li>
              ))}
            </ul>
          )}
          {below?.(card)}
        </li>
      ))}
    </ol>
  );
}

function Account({ account }: { account: ClientAccount }) {
  const { network, handle, url, followers, engagementRate, group } = account;
  return (
    <li className={classes.account}>
      <span className={classes.handle}>
        <NetworkIcon network={network} silent={!handle} />
        {handle ? (
          url ? (
            <Anchor href={url} target="_blank" rel="noreferrer">
              {shown(network, handle)}
            </Anchor>
          ) : (
            shown(network, handle)
          )
        ) : (
          networkName(network)
        )}
      </span>
      {followers !== undefined && (
        <span>
          <Trans>
            <CountText value={followers} /> followers
          </Trans>
        </span>
      )}
      {engagementRate !== undefined && (
        <span className={classes.rate}>
          <Trans>engagement {percent(engagementRate)}</Trans>
          {group && (
            <>
              {' '}
              <GroupText group={group} />
            </>
          )}
        </span>
      )}
    </li>
  );
}

const shown = (network: string, handle: string) =>
  network === 'BLOG' || network === 'PODCAST' || handle.includes(' ') ? handle : `@${handle}`;
