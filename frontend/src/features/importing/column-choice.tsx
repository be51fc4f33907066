import { NativeSelect, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { networkChoices } from '@/design/networks';
import classes from './importing.module.css';
import type { ColumnMeaning, ImportColumn, Network, OwnField } from './import-queries';
import { choiceOf, choiceValue, isOfAccount, meaningChoices, warningWords } from './import-words';

export type Choice = { meaning: ColumnMeaning; network?: Network; fieldId?: string };

type Props = {
  column: ImportColumn;
  columns: ImportColumn[];
  /** The brand's own, that a column may mean. */
  fields: OwnField[];
  severalNetworks: boolean;
  choice: Choice;
  onChange: (choice: Choice) => void;
};

/** One column: its header, some of its values, and what it is taken for. */
export function ColumnChoice({ column, columns, fields, severalNetworks, choice, onChange }: Props) {
  const number = column.index + 1;
  const header = column.header || t`Column ${number}`;
  const hint = basisWords(column, columns, choice);
  return (
    <li className={classes.column} data-left-out={choice.meaning === 'NONE' || undefined}>
      <div className={classes.header}>
        <Text fw={600} component="span">
          {header}
        </Text>
        {hint && (
          <Text size="xs" c="dimmed" component="span">
            {hint}
          </Text>
        )}
      </div>
      <div className={classes.values}>
        {column.examples.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>No value in the first rows</Trans>
          </Text>
        ) : (
          <ul className={classes.examples} aria-label={t`Values of ${header}`}>
            {column.examples.slice(0, 4).map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.choice}>
        <NativeSelect
          aria-label={t`What ${header} means`}
          value={choiceValue(choice)}
          data={meaningChoices(fields)}
          onChange={(event) => onChange({ ...choice, ...choiceOf(event.currentTarget.value) })}
        />
        {severalNetworks && isOfAccount(choice.meaning) && (
          <NativeSelect
            aria-label={t`Network of ${header}`}
            value={choice.network ?? ''}
            data={[{ value: '', label: t`The network chosen above` }, ...networkChoices]}
            onChange={(event) =>
              onChange({ ...choice, network: (event.currentTarget.value || undefined) as Network | undefined })
            }
          />
        )}
      </div>
      {column.warnings.map((warning) => (
        <p key={warning.code} className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>{warningWords(warning)}</span>
        </p>
      ))}
    </li>
  );
}

function basisWords(column: ImportColumn, columns: ImportColumn[], choice: Choice): string {
  if (choice.meaning !== column.meaning || choice.fieldId !== column.fieldId) {
    return t`Chosen by you`;
  }
  const better = columns.find((one) => one.index === column.repeatOf);
  if (better && column.repeatOf !== undefined) {
    const number = column.repeatOf + 1;
    return t`Column ${number} says the same more exactly`;
  }
  switch (column.basis) {
    case 'VALUES':
      return choice.meaning === 'NONE' ? '' : t`Recognised by its values`;
    case 'PERSON':
      return t`Chosen by you`;
    case 'REMEMBERED':
      return t`As in your last list with these headers`;
    case 'HEADER':
    case 'NOTHING':
      return '';
    default:
      return column.basis satisfies never;
  }
}
