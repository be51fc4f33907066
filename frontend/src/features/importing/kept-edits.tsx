import { Anchor, Button, List, Stack, Text, Title } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { exactCount } from '@/design/words';
import { editsQuery, type ImportEdit, type ImportView } from './import-queries';
import { partWords } from './import-words';

type Props = { brandId: string; slug: string; job: ImportView };

/** What an undo left, because people had changed it after the import: by name, to the last one. */
export function KeptEdits({ brandId, slug, job }: Props) {
  const query = useInfiniteQuery(editsQuery(brandId, job));
  const edits = query.data?.pages.flatMap((page) => page.items);
  const shown = exactCount(edits?.length ?? 0);
  const total = exactCount(query.data?.pages[0]?.total ?? 0);
  return (
    <section>
      <Title order={2} size="h3" mb={4}>
        <Trans>Kept as people left it</Trans>
      </Title>
      {query.error && <ErrorNote problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <ListSkeleton />}
      {edits && (
        <Stack gap="sm">
          <Text size="sm">
            <Trans>Partners with something that was changed after the import: {total}.</Trans>
          </Text>
          <List size="sm" spacing={4}>
            {edits.map((edit) => (
              <List.Item key={edit.partnerId}>
                <KeptEdit edit={edit} address={`/b/${slug}/partners/${edit.partnerId}`} />
              </List.Item>
            ))}
          </List>
          {query.hasNextPage && (
            <div>
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                <Trans>
                  Show more ({shown} of {total})
                </Trans>
              </Button>
            </div>
          )}
        </Stack>
      )}
    </section>
  );
}

type EditProps = { edit: ImportEdit; address: string };

function KeptEdit({ edit, address }: EditProps) {
  const { name } = edit;
  const parts = edit.parts.map(partWords).join(', ');
  return name === undefined ? (
    <Trans>Somebody who has left since: {parts}</Trans>
  ) : (
    <Trans>
      <Anchor component={Link} to={address}>
        {name}
      </Anchor>
      : {parts}
    </Trans>
  );
}
