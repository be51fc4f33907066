import { PersonAvatar } from '@/design/person-avatar';
import { NetworkIcon } from './network-icon';
import type { AccountView } from './partner-queries';
import { handleWords } from './partner-words';
import classes from './partners.module.css';

type Props = { name: string; accounts?: AccountView[]; shown?: number };

/** Who a row speaks of: face, name, accounts. */
export function PersonCell({ name, accounts = [], shown = 2 }: Props) {
  const rest = accounts.length - shown;
  return (
    <span className={classes.person}>
      <PersonAvatar name={name} />
      <span className={classes.personWords}>
        <span className={classes.name}>{name}</span>
        <span className={classes.handles}>
          {accounts.slice(0, shown).map((account) => (
            <span key={account.key} className={classes.handle}>
              <NetworkIcon network={account.network} size={14} />
              {handleWords(account)}
            </span>
          ))}
          {rest > 0 && <span>+{rest}</span>}
        </span>
      </span>
    </span>
  );
}
