import {
  Button,
  Checkbox,
  FileButton,
  Group,
  Modal,
  Paper,
  Progress,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body } from '@/api/client';
import { problemOf } from '@/api/problem';
import { ProblemNote, useProblemWords } from '@/design/problem-note';
import { percent } from '@/design/words';
import { CaptionText } from './caption-text';
import {
  ownContentQuery,
  ownFile,
  triedChecksQuery,
  type DraftSubmission,
  type OwnContentView,
} from './content-queries';
import { ConversionHint } from './conversion-hint';
import { FindingList } from './finding-list';
import { send, type SendingState } from './sending';
import classes from './draft-form.module.css';

type HandedFile = {
  key: string;
  name: string;
  assetId?: string;
  overlay: string;
  wholeTime: boolean;
  altText: string;
  state: SendingState;
  problem?: unknown;
  cancel?: () => void;
};

type Kept = { caption: string; platformLabel: string };

/** Hand in a version: files with progress, the caption with live checks, send. What was typed survives a closed tab. */
export function DraftForm({ content }: { content: OwnContentView }) {
  const number = content.drafts.length + 1;
  const memory = `relais.draft.${content.id}.${number}`;
  const [kept] = useState(() => remembered(memory));
  const [caption, setCaption] = useState(kept.caption || (content.drafts.at(-1)?.caption ?? ''));
  const [platformLabel, setPlatformLabel] = useState(kept.platformLabel);
  const [retouched, setRetouched] = useState(false);
  const [isVirtual, setVirtual] = useState(false);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<HandedFile[]>(() => filesOf(content));
  const change = (key: string, part: Partial<HandedFile>) =>
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...part } : file)));

  useEffect(() => {
    localStorage.setItem(memory, JSON.stringify({ caption, platformLabel } satisfies Kept));
  }, [memory, caption, platformLabel]);

  const draft: DraftSubmission = {
    version: content.version,
    caption,
    platformLabel: platformLabel || undefined,
    retouched,
    virtual: isVirtual,
    note: note || undefined,
    pieces: files
      .filter((file) => file.assetId)
      .map((file) => ({
        assetId: file.assetId!,
        overlay: file.overlay || undefined,
        wholeTime: file.wholeTime,
        altText: file.altText || undefined,
      })),
  };
  const isSending = files.some((file) => !file.assetId && !file.problem);
  const refused = files.filter((file) => file.problem);
  const [asking, setAsking] = useState(false);
  const submit = useSubmit(content.id, draft, memory);
  const words = useProblemWords();

  const add = (chosen: File[]) => {
    for (const file of chosen) {
      const key = crypto.randomUUID();
      const sending = send(content.id, file, (state) => change(key, { state }));
      const start = { share: 0, isWaiting: false };
      setFiles((all) => [
        ...all,
        { key, name: file.name, overlay: '', wholeTime: false, altText: '', state: start, cancel: sending.cancel },
      ]);
      sending.done
        .then((piece) => change(key, { assetId: piece.assetId, cancel: undefined }))
        .catch((problem: unknown) => change(key, { problem, cancel: undefined }));
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (refused.length > 0) {
          setAsking(true);
        } else {
          submit.mutate();
        }
      }}
    >
      <Paper p="md" component="section" aria-labelledby="hand-in-title">
        <Stack gap="md">
          <h2 id="hand-in-title" className={classes.title}>
            {number === 1 ? <Trans>Hand in the content</Trans> : <Trans>Hand in version {number}</Trans>}
          </h2>
          <Stack gap="sm">
            {files.map((file) => (
              <FileRow
                key={file.key}
                file={file}
                onChange={(part) => change(file.key, part)}
                onRemove={() => {
                  file.cancel?.();
                  setFiles((all) => all.filter((one) => one.key !== file.key));
                }}
              />
            ))}
            <FileButton
              multiple
              accept="image/jpeg,image/png,video/mp4"
              onChange={add}
              inputProps={{ 'aria-label': t`Add images or a video` }}
            >
              {(button) => (
                <Button {...button} variant="default" fullWidth leftSection={<IconPhotoPlus size={20} aria-hidden />}>
                  <Trans>Add images or a video</Trans>
                </Button>
              )}
            </FileButton>
            <Text size="xs" c="dimmed">
              <Trans>JPEG, PNG or MP4 (H.264). The original file, not a screenshot.</Trans>
            </Text>
          </Stack>
          <Textarea
            label={t`Caption`}
            description={t`Exactly as it will be posted, tags included.`}
            minRows={5}
            value={caption}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
          <LiveChecks content={content} draft={draft} />
          <Select
            label={t`Label switched on in the network`}
            description={t`The “paid partnership” setting of the app, if it is used.`}
            data={[
              { value: '', label: t({ message: 'None', context: 'label' }) },
              { value: 'Collaboration commerciale', label: t`“Collaboration commerciale”` },
              { value: 'Partenariat rémunéré', label: t`“Partenariat rémunéré”` },
              { value: 'Publicité', label: t`“Publicité”` },
            ]}
            value={platformLabel}
            onChange={(value) => setPlatformLabel(value ?? '')}
          />
          <Checkbox
            label={t`A face or a silhouette was retouched (filter included)`}
            checked={retouched}
            onChange={(event) => setRetouched(event.currentTarget.checked)}
          />
          <Checkbox
            label={t`A face or a silhouette was made with AI`}
            checked={isVirtual}
            onChange={(event) => setVirtual(event.currentTarget.checked)}
          />
          <TextInput
            label={t`A word to the team (optional)`}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemNote problem={submit.error} />
          {refused.length > 0 && (
            <Text size="sm" c="var(--amber-ink)" role="status">
              {plural(refused.length, {
                one: '# file was not taken: it will not be part of what is sent.',
                other: '# files were not taken: they will not be part of what is sent.',
              })}
            </Text>
          )}
          <Button
            type="submit"
            size="md"
            fullWidth
            loading={submit.isPending}
            disabled={isSending || (caption.trim() === '' && draft.pieces.length === 0)}
          >
            {isSending ? <Trans>Files are on their way…</Trans> : <Trans>Send version {number}</Trans>}
          </Button>
        </Stack>
      </Paper>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        closeButtonProps={{ 'aria-label': t`Close` }}
        title={plural(refused.length, {
          one: '# file was not taken: send anyway?',
          other: '# files were not taken: send anyway?',
        })}
      >
        <Stack>
          <ul className={classes.refused}>
            {refused.map((file) => (
              <li key={file.key}>
                <strong>{file.name}</strong> {words(file.problem)}
              </li>
            ))}
          </ul>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              <Trans>Back to the files</Trans>
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                submit.mutate();
              }}
            >
              <Trans>Send without them</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </form>
  );
}

type FileRowProps = { file: HandedFile; onChange: (part: Partial<HandedFile>) => void; onRemove: () => void };

function FileRow({ file, onChange, onRemove }: FileRowProps) {
  const share = percent(file.state.share, 0);
  return (
    <div className={classes.file}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={550} truncate>
          {file.name}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          style={{ flexShrink: 0 }}
          onClick={onRemove}
          aria-label={t`Remove ${file.name}`}
          leftSection={<IconTrash size={16} aria-hidden />}
        >
          <Trans>Remove</Trans>
        </Button>
      </Group>
      {file.problem ? (
        <>
          <ProblemNote problem={file.problem} />
          {problemOf(file.problem).code === 'UNSUPPORTED_TYPE' && <ConversionHint name={file.name} />}
        </>
      ) : file.assetId ? (
        <details className={classes.more}>
          <summary>
            <Trans>Received · words on screen, description</Trans>
          </summary>
          <Stack gap="xs" mt="xs">
            <a href={ownFile(file.assetId)} target="_blank" rel="noreferrer">
              <Trans>See the file</Trans>
            </a>
            <TextInput
              label={t`Commercial mention shown on screen`}
              placeholder={t`Publicité`}
              value={file.overlay}
              onChange={(event) => onChange({ overlay: event.currentTarget.value })}
            />
            <Checkbox
              label={t`It stays for the whole promotion`}
              checked={file.wholeTime}
              onChange={(event) => onChange({ wholeTime: event.currentTarget.checked })}
            />
            <TextInput
              label={t`What one sees, for people who do not`}
              value={file.altText}
              onChange={(event) => onChange({ altText: event.currentTarget.value })}
            />
          </Stack>
        </details>
      ) : (
        <>
          <Progress.Root size="lg">
            <Progress.Section value={file.state.share * 100} aria-label={file.name} />
          </Progress.Root>
          <Text size="sm" c="dimmed" role="status">
            {file.state.isWaiting
              ? t`Connection lost at ${share}. Nothing is lost: the upload resumes when you are back online. Keep this page open.`
              : share}
          </Text>
        </>
      )}
    </div>
  );
}

/** What the checks say while the caption is being written. */
function LiveChecks({ content, draft }: { content: OwnContentView; draft: DraftSubmission }) {
  const [settled] = useDebouncedValue(JSON.stringify({ ...draft, note: undefined }), 400);
  const tried = useQuery(triedChecksQuery(content.id, JSON.parse(settled) as DraftSubmission));
  const asked = tried.data?.items.filter((finding) => finding.verdict !== 'NA') ?? [];
  const isFresh = settled === JSON.stringify({ ...draft, note: undefined });
  return (
    <div className={classes.checks} role="status" aria-live="polite">
      {draft.caption && (
        <CaptionText caption={draft.caption} fold={tried.data?.fold} findings={isFresh ? tried.data?.items : []} />
      )}
      <FindingList findings={asked} />
    </div>
  );
}

function useSubmit(deliverableId: string, draft: DraftSubmission, memory: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/portal/contents/{deliverableId}/submissions', {
          params: { path: { deliverableId } },
          body: draft,
        }),
      ),
    onSuccess: (next) => {
      localStorage.removeItem(memory);
      client.setQueryData(ownContentQuery(deliverableId).queryKey, next);
      void client.invalidateQueries({ queryKey: ['own-contents'] });
      globalThis.scrollTo({ top: 0 });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['own-content', deliverableId] }),
  });
}

function filesOf(content: OwnContentView): HandedFile[] {
  return (content.drafts.at(-1)?.pieces ?? []).map((piece, index) => ({
    key: piece.assetId,
    name: t`File ${index + 1} of the last version`,
    assetId: piece.assetId,
    overlay: piece.overlay ?? '',
    wholeTime: piece.wholeTime,
    altText: piece.altText ?? '',
    state: { share: 1, isWaiting: false },
  }));
}

function remembered(memory: string): Kept {
  try {
    return { caption: '', platformLabel: '', ...(JSON.parse(localStorage.getItem(memory) ?? '{}') as Partial<Kept>) };
  } catch {
    return { caption: '', platformLabel: '' };
  }
}
