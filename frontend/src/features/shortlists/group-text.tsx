import { Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { exactCount, percent } from '@/design/words';
import type { ComparisonGroup } from './shortlist-queries';
import { tierWord } from './shortlist-words';

/** What a rate is held against, with how many that are; too few say nothing and are said to be too few. */
export function GroupText({ group }: { group: ComparisonGroup }) {
  const size = tierWord(group.tier);
  const count = exactCount(group.of);
  if (group.median === undefined) {
    return (
      <Text span size="xs" c="dimmed">
        {plural(group.of, {
          one: `(only one comparable ${size} account: too few to compare)`,
          other: `(only ${count} comparable ${size} accounts: too few to compare)`,
        })}
      </Text>
    );
  }
  return (
    <Text span size="xs" c="dimmed">
      {t`(median of ${count} comparable ${size} accounts: ${percent(group.median)})`}
    </Text>
  );
}
