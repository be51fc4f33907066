import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconExternalLink } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ProblemNote, useProblemWords } from '@/design/problem-note';
import { Cell, neighbour, sayWithUndo } from './cell';
import { draftsOf, FieldInput, toldOf, type FieldDraft } from './field-inputs';
import { useFillCell, type CustomField } from './field-queries';
import { fieldWords, valueOf } from './field-words';
import { partnerQuery, type PartnerRow } from './partner-queries';
import { useRows } from './row-queries';

type Props = { brandId: string; row: PartnerRow; field: CustomField };

/** Where the focus goes when a cell is left. */
type Way = 'back' | 'next' | 'previous' | 'away';

/** What is typed over what the field said, and the version of the partner that it was read from. */
type Editing = { version: number; before: FieldDraft; draft: FieldDraft };

/**
 * What a field of the brand's own says, typed or chosen in the cell. Enter keeps, Tab keeps and goes on, Escape leaves it;
 * what is refused stays as it was typed, with the reason.
 */
export function FieldCell({ brandId, row, field }: Props) {
  const [editing, setEditing] = useState<Editing>();
  const [way, setWay] = useState<Way>('back');
  const cell = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { begin, fill, keepDraft } = useFilling({ brandId, row, field });
  const words = fieldWords(field, valueOf(row.fields, field.id));

  const leave = (to: Way) => {
    const next = to === 'next' || to === 'previous' ? neighbour(cell.current, to === 'next' ? 1 : -1) : undefined;
    setWay(next || to === 'away' ? 'away' : 'back');
    setEditing(undefined);
    next?.focus();
  };
  const keep = (to: Way, now = editing) => {
    if (now && !fill.isPending && form.current?.reportValidity()) {
      keepDraft(now, {
        onKept: () => leave(to),
        onRefused: (version) => setEditing((later) => later && { ...later, version }),
      });
    }
  };
  const keys = (event: KeyboardEvent) => {
    const { key, shiftKey, target, nativeEvent } = event;
    if (key === 'Escape') {
      leave('back');
    } else if (key === 'Tab') {
      event.preventDefault();
      keep(shiftKey ? 'previous' : 'next');
    } else if (key === 'Enter' && !shiftKey && !nativeEvent.isComposing && target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      keep('back');
    }
  };
  const open = async () => {
    setWay('back');
    setEditing(await begin());
  };

  return (
    <Cell
      open={editing !== undefined}
      onOpen={(opens) => (opens ? void open() : keep('away'))}
      label={`${field.name}, ${row.displayName}`}
      shown={words}
      cellRef={cell}
      returnFocus={way === 'back'}
      onKeyDown={keys}
      beside={field.kind === 'URL' && words && <PageLink url={words} />}
    >
      {editing && (
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            keep('back');
          }}
        >
          <Stack gap="xs">
            <FieldInput
              inCell
              field={field}
              draft={editing.draft}
              onChange={(draft) => {
                const now = { ...editing, draft };
                setEditing(now);
                if (field.kind === 'CHOICE') {
                  keep('back', now);
                }
              }}
            />
            <ProblemNote problem={fill.error} />
            <Group justify="space-between" wrap="nowrap">
              <Text size="xs" c="dimmed">
                <Trans>Tab keeps and goes on, Escape leaves it.</Trans>
              </Text>
              <Button type="submit" size="compact-md" flex="none" loading={fill.isPending}>
                <Trans>Keep</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Cell>
  );
}

/** What follows when a draft is sent: it is kept, or refused by the partner as it is by now. */
type Answers = { onKept: () => void; onRefused: (version: number) => void };

/** Reads the partner as it is now, keeps what is typed over it, and offers the way back. */
function useFilling({ brandId, row, field }: Props) {
  const queryClient = useQueryClient();
  const fill = useFillCell(brandId, row.id);
  const { kept } = useRows(brandId);
  const problemWords = useProblemWords();
  const refused = (problem: unknown) => {
    notifications.show({ color: 'red', message: problemWords(problem) });
    return undefined;
  };
  const read = () => queryClient.fetchQuery({ ...partnerQuery(brandId, row.id), staleTime: 0 });
  /** A row cuts long texts: what is typed over is the whole. */
  const begin = (): Promise<Editing | undefined> => {
    fill.reset();
    return read().then(({ version, fields }) => {
      const before = draftsOf([field], fields)[field.id]!;
      return { version, before, draft: before };
    }, refused);
  };
  const told = (before: FieldDraft, now: FieldDraft) => toldOf([field], { [field.id]: before }, { [field.id]: now });
  const keepDraft = ({ version, before, draft }: Editing, { onKept, onRefused }: Answers) => {
    const values = told(before, draft);
    if (values.length === 0) {
      onKept();
      return;
    }
    fill.mutate(
      { version, values },
      {
        onSuccess: (partner) => {
          onKept();
          sayWithUndo(`cell-${row.id}-${partner.version}`, said(partner.fields), () =>
            fill.mutate({ version: partner.version, values: told(draft, before) }, { onError: refused }),
          );
        },
        // Whoever was told that a colleague was quicker sees what they wrote, and may keep theirs all the same.
        onError: () =>
          void read().then((now) => {
            kept(now);
            onRefused(now.version);
          }, refused),
      },
    );
  };
  const said = (fields: PartnerRow['fields']) => {
    const words = fieldWords(field, valueOf(fields, field.id));
    return words
      ? t`${row.displayName}, ${field.name}: ${words}`
      : t`${row.displayName}, ${field.name}: nothing any more`;
  };
  return { begin, fill, keepDraft };
}

function PageLink({ url }: { url: string }) {
  return (
    <ActionIcon
      component="a"
      href={url}
      target="_blank"
      rel="noreferrer"
      variant="subtle"
      size="sm"
      aria-label={t`Open ${url}`}
      onClick={(event) => event.stopPropagation()}
    >
      <IconExternalLink size={14} aria-hidden />
    </ActionIcon>
  );
}
