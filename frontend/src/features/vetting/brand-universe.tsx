import { Button, Group, Paper, Stack, TagsInput, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { universeQuery, useTellUniverse, type UniverseView } from './lights-queries';
import { SharesField } from './shares-field';

type Props = { brandId: string; brandName: string };

/** What the brand is about, whom it wants to reach, what it keeps away from: two lights rest on it. */
export function BrandUniverse({ brandId, brandName }: Props) {
  const universe = useQuery(universeQuery(brandId));
  if (universe.isPending) {
    return <PageSkeleton />;
  }
  if (universe.isError) {
    return <ErrorNote problem={universe.error} onRetry={() => void universe.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={t`Brand universe`}
        below={t`What ${brandName} is about, and whom it wants to reach. The lights Universe and Audience rest on it.`}
      />
      <UniverseForm key={universe.data.version} brandId={brandId} universe={universe.data} />
    </>
  );
}

function UniverseForm({ brandId, universe }: { brandId: string; universe: UniverseView }) {
  const tell = useTellUniverse(brandId);
  const [told, setTold] = useState(universe);
  const mayEdit = universe.actions.includes('EDIT');
  const words = (name: 'keywords' | 'values' | 'categories' | 'bannedTopics' | 'competitors') => ({
    value: told[name],
    onChange: (list: string[]) => setTold({ ...told, [name]: list }),
    readOnly: !mayEdit,
    maxTags: 60,
    splitChars: [',', ';'],
    acceptValueOnBlur: true,
    clearable: false,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate(
          {
            version: universe.version,
            keywords: told.keywords,
            values: told.values,
            categories: told.categories,
            bannedTopics: told.bannedTopics,
            competitors: told.competitors,
            target: told.target,
          },
          { onSuccess: () => notifications.show({ message: t`Kept. The lights of the brand are computed again.` }) },
        );
      }}
    >
      <Stack gap="lg" maw={760}>
        <Paper>
          <Stack>
            <Title order={2} size="h3">
              <Trans>Words</Trans>
            </Title>
            <TagsInput
              label={t`Keywords`}
              description={t`Looked for in categories, bio and notes; each found counts 20 of 100. Enter or comma after each.`}
              {...words('keywords')}
            />
            <TagsInput label={t`Categories`} description={t`As creator lists name them`} {...words('categories')} />
            <TagsInput label={t`Values and tone`} {...words('values')} />
            <TagsInput
              label={t`Banned topics`}
              description={t`One of them found turns the light red.`}
              {...words('bannedTopics')}
            />
            <TagsInput label={t`Competitors`} {...words('competitors')} />
          </Stack>
        </Paper>
        <Paper>
          <Stack>
            <Title order={2} size="h3">
              <Trans>Target audience</Trans>
            </Title>
            <Text c="dimmed">
              <Trans>Each part makes 100%, or stays empty when it does not matter.</Trans>
            </Text>
            <SharesField value={told.target} onChange={(target) => setTold({ ...told, target })} readOnly={!mayEdit} />
          </Stack>
        </Paper>
        <Paper>
          <Stack gap="xs">
            <Title order={2} size="h3">
              <Trans>Policy</Trans>
            </Title>
            <Text>
              <Trans>
                Before a first letter and before each offer: five green lights, confirmed and in date. A manager can
                override with a written reason. A question without an offer is always allowed.
              </Trans>
            </Text>
          </Stack>
        </Paper>
        <ProblemNote problem={tell.error} />
        {mayEdit ? (
          <Group>
            <Button type="submit" loading={tell.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        ) : (
          <Text c="dimmed">
            <Trans>A manager of the brand can change this.</Trans>
          </Text>
        )}
      </Stack>
    </form>
  );
}
