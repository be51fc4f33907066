import { Anchor, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { uploadFile, type Upload } from '@/api/upload';
import { CountText } from '@/design/count-text';
import { DataTable } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { FileDrop } from '@/design/file-drop';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { StatusPill } from '@/design/status-pill';
import { importsQuery, type ImportLine, type ImportView } from './import-queries';
import { STATE_TONES, stateWords } from './import-words';
import { PasteBox } from './paste-box';
import { WizardSteps } from './wizard-steps';

type Props = { brandId: string; slug: string };

/** From here on the house refuses a list; it need not travel to be told. */
const TOO_LARGE = 2 * 1024 ** 3;

type OnItsWay = { name: string; share: number };

/** The first step: a file is dropped, or an earlier import is opened again. */
export function ImportStart({ brandId, slug }: Props) {
  const navigate = useNavigate();
  const [onItsWay, setOnItsWay] = useState<OnItsWay>();
  const [problem, setProblem] = useState<unknown>();
  const upload = useRef<Upload<ImportView>>(undefined);

  const send = (file: File) => {
    if (file.size >= TOO_LARGE) {
      setProblem(new ApiProblem(413, 'IMPORT_TOO_LARGE'));
      return;
    }
    setProblem(undefined);
    setOnItsWay({ name: file.name, share: 0 });
    upload.current = uploadFile<ImportView>(`/api/brands/${brandId}/imports`, file, (share) =>
      setOnItsWay({ name: file.name, share }),
    );
    upload.current.done
      .then((job) => navigate({ to: '/b/$slug/imports/$importId', params: { slug, importId: job.id } }))
      .catch((failure: unknown) => {
        setOnItsWay(undefined);
        setProblem(failure);
      });
  };

  return (
    <>
      <PageHeader
        title={t`Import a list`}
        above={
          <Anchor href={`/b/${slug}/partners`}>
            <Trans>Partners</Trans>
          </Anchor>
        }
      />
      <WizardSteps at="file" />
      <Stack gap="lg" maw={760}>
        <ProblemNote problem={problem} />
        <FileDrop
          label={t`Drop a list here: CSV, Excel or OpenDocument`}
          hint={t`Any export: .csv, .tsv, .xlsx or .ods, any encoding, French or English headers, up to a million rows. Nothing is imported before you have seen what would happen.`}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
          progress={onItsWay?.share}
          fileName={onItsWay?.name}
          onFile={send}
          onCancel={() => upload.current?.cancel()}
        />
        <Text size="sm" c="dimmed">
          <Trans>
            To try it:{' '}
            <a href="/samples/createurs-exemple.csv" download="createurs-exemple.csv">
              a small, messy list of invented people
            </a>
            .
          </Trans>
        </Text>
        <PasteBox brandId={brandId} slug={slug} />
        <EarlierImports brandId={brandId} slug={slug} />
      </Stack>
    </>
  );
}

function EarlierImports({ brandId, slug }: Props) {
  const navigate = useNavigate();
  const { data } = useQuery(importsQuery(brandId));
  if (!data || data.items.length === 0) {
    return null;
  }
  const open = (job: ImportLine) =>
    void navigate({ to: '/b/$slug/imports/$importId', params: { slug, importId: job.id } });
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        <Trans>Earlier imports</Trans>
      </Title>
      <DataTable
        label={t`Earlier imports`}
        rows={data.items}
        rowKey={(job) => job.id}
        onOpen={open}
        columns={[
          {
            id: 'file',
            header: t`File`,
            main: true,
            cell: (job) => (
              <Anchor component={Link} to={`/b/${slug}/imports/${job.id}`}>
                {job.fileName}
              </Anchor>
            ),
          },
          {
            id: 'rows',
            header: t`Rows`,
            number: true,
            cell: (job) => <CountText value={job.counts?.rows ?? undefined} />,
          },
          { id: 'when', header: t`When`, cell: (job) => <DateText at={job.createdAt} /> },
          {
            id: 'state',
            header: t`State`,
            cell: (job) => <StatusPill tone={STATE_TONES[job.state]}>{stateWords(job.state)}</StatusPill>,
          },
        ]}
      />
    </section>
  );
}
