import { Anchor, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { duplicatesOfQuery } from './duplicate-queries';
import { reasonWords } from './duplicate-words';

type Props = { slug: string; brandId: string; partnerId: string; merges: boolean };

/** A quiet line on a profile: this may be the same person as somebody else. */
export function DuplicateNote({ slug, brandId, partnerId, merges }: Props) {
  const { data } = useQuery(duplicatesOfQuery(brandId, partnerId));
  return (data?.items ?? []).map(({ other, reasons }) => {
    const why = reasons.map(reasonWords).join(', ');
    return (
      <Text key={other.id} size="sm" c="dimmed" mb="xs">
        {t`Perhaps the same person as`}{' '}
        <Anchor
          component={Link}
          to={merges ? `/b/${slug}/partners/${partnerId}/merge/${other.id}` : `/b/${slug}/partners/${other.id}`}
          underline="always"
        >
          {other.displayName}
        </Anchor>
        {t`: ${why}`}
      </Text>
    );
  });
}
