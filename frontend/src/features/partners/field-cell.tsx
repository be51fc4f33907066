import { ActionIcon, Alert, Button, Group, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertOctagon, IconExternalLink } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { problemOf } from '@/api/problem';
import { ProblemNote } from '@/design/problem-note';
import { useTabStop } from '@/design/tab-stop';
import { Cell, neighbour, sayWithUndo, useRefusal } from './cell';
import { draftsOf, FieldInput, isUnclear, settled, toldAs, toldOf, type FieldDraft } from './field-inputs';
import { useFillOver, type CustomField } from './field-queries';
import { addressWords, fieldWords, valueOf } from './field-words';
import { Overtaken } from './overtaken';
import type { PartnerRow } from './partner-queries';
import { useRows } from './row-queries';

type Props = { brandId: string; row: PartnerRow; field: CustomField };

/** Where the focus goes when a cell is left. */
type Way = 'back' | 'next' | 'previous' | 'away';

/** What is typed over what the field said, and the version of the partner that it was read from. */
type Editing = {
  version: number;
  before: FieldDraft;
  draft: FieldDraft;
  /** What was refused last. */
  refused?: FieldDraft;
};

/**
 * What a field of the brand's own says, typed or chosen in the cell. Enter keeps, Tab keeps and goes on, Escape leaves it;
 * what is refused stays as it was typed, with the reason.
 */
export function FieldCell({ brandId, row, field }: Props) {
  const [editing, setEditing] = useState<Editing>();
  const [way, setWay] = useState<Way>('back');
  const cell = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { begin, fill, keepDraft, draftOf, isSame, refused } = useFilling({ brandId, row, field });
  const words = fieldWords(field, valueOf(row.fields, field.id));

  const leave = (to: Way) => {
    const next = to === 'next' || to === 'previous' ? neighbour(cell.current, to === 'next' ? 1 : -1) : undefined;
    setWay(next || to === 'away' ? 'away' : 'back');
    setEditing(undefined);
    next?.focus();
  };
  const keep = (to: Way, now = editing) => {
    const sentFrom = form.current;
    if (!now || fill.isPending || !sentFrom?.reportValidity()) {
      return;
    }
    const sent = { ...now, draft: settled(field, now.draft) };
    setEditing(sent);
    if (isUnclear(sent.draft)) {
      return;
    }
    if (isSame(sent.before, sent.draft)) {
      leave(to);
      return;
    }
    keepDraft(sent).then(
      () => form.current === sentFrom && leave(to),
      (problem) => (form.current === sentFrom ? stay(sent.draft, problem) : refused(problem)),
    );
  };
  /** Whoever is told what a colleague wrote meanwhile may replace it, and take that back. */
  const stay = (draft: FieldDraft, problem: unknown) => {
    const over = problem instanceof Overtaken && { version: problem.now.version, before: draftOf(problem.now) };
    setEditing((now) => now && { ...now, ...over, refused: draft });
  };
  /** What was refused is not sent again by the way, unless the network or the store was away. */
  const tapOutside = () => {
    if (editing && editing.refused === editing.draft && !problemOf(fill.error).passing) {
      leave('away');
    } else {
      keep('away');
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
      onOpen={(opens) => (opens ? void open() : tapOutside())}
      label={`${field.name}, ${row.displayName}`}
      shown={field.kind === 'URL' ? addressWords(words) : words}
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
                if (field.kind === 'CHOICE' && draft.letters === undefined) {
                  keep('back', now);
                }
              }}
            />
            {fill.error instanceof Overtaken ? (
              <Alert color="red" variant="light" role="alert" icon={<IconAlertOctagon aria-hidden />}>
                <Trans>Someone else changed this meanwhile. Keep replaces what is there now:</Trans>
                <Text size="sm" fw={600} lineClamp={3}>
                  {fieldWords(field, valueOf(fill.error.now.fields, field.id)) || t`nothing`}
                </Text>
              </Alert>
            ) : (
              <ProblemNote problem={fill.error} />
            )}
            <Group justify="flex-end" gap="xs" wrap="nowrap">
              <Button size="compact-md" variant="default" onClick={() => leave('back')}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" size="compact-md" loading={fill.isPending}>
                <Trans>Keep</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Cell>
  );
}

/** Reads the partner as it is now, keeps what is typed over it, and offers the way back. */
function useFilling({ brandId, row, field }: Props) {
  const fill = useFillOver(brandId, row.id);
  const { read } = useRows(brandId);
  const refused = useRefusal(row.displayName);
  const draftOf = ({ fields }: Pick<PartnerRow, 'fields'>) => draftsOf([field], fields)[field.id]!;
  const isSame = (one: FieldDraft, other: FieldDraft) =>
    toldOf([field], { [field.id]: one }, { [field.id]: other }).length === 0;
  const begin = (): Promise<Editing | undefined> => {
    fill.reset();
    return read(row.id).then(
      (partner) => {
        const before = draftOf(partner);
        return { version: partner.version, before, draft: before };
      },
      (problem) => {
        refused(problem);
        return undefined;
      },
    );
  };
  const send = ({ version, before, draft }: Editing) =>
    fill.mutateAsync({
      version,
      values: [toldAs(field.id, draft)],
      isStill: (partner) => isSame(before, draftOf(partner)),
    });
  const keepDraft = async (editing: Editing) => {
    const partner = await send(editing);
    const undo = { version: partner.version, before: draftOf(partner), draft: editing.before };
    sayWithUndo(`cell-${row.id}-${partner.version}`, said(partner.fields), () => void send(undo).catch(refused));
  };
  const said = (fields: PartnerRow['fields']) => {
    const words = fieldWords(field, valueOf(fields, field.id));
    return words
      ? t`${row.displayName}, ${field.name}: ${words}`
      : t`${row.displayName}, ${field.name}: nothing any more`;
  };
  return { begin, fill, keepDraft, draftOf, isSame, refused };
}

function PageLink({ url }: { url: string }) {
  const tabIndex = useTabStop();
  return (
    <ActionIcon
      component="a"
      tabIndex={tabIndex}
      href={url}
      target="_blank"
      rel="noreferrer"
      variant="subtle"
      size={24}
      aria-label={t`Open ${url}`}
      onClick={(event) => event.stopPropagation()}
    >
      <IconExternalLink size={14} aria-hidden />
    </ActionIcon>
  );
}
