import {
  Alert,
  Button,
  Collapse,
  Group,
  List,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Fact, Facts } from '@/design/facts';
import { networkChoices } from '@/design/networks';
import { ProblemNote } from '@/design/problem-note';
import { exactCount, fileSize } from '@/design/words';
import { ColumnChoice, type Choice } from './column-choice';
import { ImportBrakes } from './import-brakes';
import classes from './importing.module.css';
import { ownFieldsQuery, useImportActions, type ImportView, type Network } from './import-queries';
import { delimiterWords, ENCODINGS, isOfAccount, warningWords, WORKBOOKS } from './import-words';
import { OriginFields, type Origin } from './origin-fields';

type Props = { brandId: string; job: ImportView; onMapped: () => void };

/** What was recognised, to be corrected; then where the list comes from. */
export function MappingForm({ brandId, job, onMapped }: Props) {
  const { map } = useImportActions(brandId, job);
  const { data: fields = [] } = useQuery(ownFieldsQuery(brandId));
  const [choices, setChoices] = useState<Record<number, Choice>>(() =>
    Object.fromEntries(
      job.columns.map(({ index, meaning, network, fieldId }) => [index, { meaning, network, fieldId }]),
    ),
  );
  const [network, setNetwork] = useState<Network | undefined>(job.network ?? undefined);
  const [origin, setOrigin] = useState<Origin>({
    source: job.source ?? '',
    collectedOn: job.collectedOn ?? undefined,
    purpose: job.purpose ?? '',
    choice: job.choice,
    blanks: job.blanks,
    known: job.known,
    meetBy: job.meetBy,
  });
  const severalNetworks = job.columns.some((column) => Boolean(column.network));
  const warnings = job.warnings.filter((one) => one.code !== 'NETWORK_UNKNOWN' || !network);

  const submit = () =>
    map.mutate(
      {
        ...(network && { network }),
        columns: job.columns.map(({ index }) => {
          const choice = choices[index] ?? { meaning: 'NONE' };
          const own = isOfAccount(choice.meaning) ? choice.network : undefined;
          const { fieldId } = choice;
          return { index, meaning: choice.meaning, ...(own && { network: own }), ...(fieldId && { fieldId }) };
        }),
        source: origin.source,
        collectedOn: origin.collectedOn ?? '',
        purpose: origin.purpose,
        choice: origin.choice,
        blanks: origin.blanks,
        known: origin.known,
        meetBy: origin.meetBy,
      },
      { onSuccess: onMapped },
    );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="lg">
        {job.state === 'FAILED' && (
          <Alert color="red" role="alert">
            <Trans>The file could no longer be read while it was being checked. Nothing was imported.</Trans>
          </Alert>
        )}
        <FileFacts brandId={brandId} job={job} />
        {warnings.length > 0 && (
          <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t`Please check`}>
            <List size="sm" spacing={4}>
              {warnings.map((warning) => (
                <List.Item key={warning.code}>{warningWords(warning)}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <section>
          <Title order={2} size="h3" mb={4}>
            <Trans>What each column means</Trans>
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            <Trans>Values from the file stand beside each choice. What is left out stays out.</Trans>
          </Text>
          <NativeSelect
            size="md"
            className={classes.network}
            label={severalNetworks ? t`Network, where a column does not say` : t`Network of these accounts`}
            value={network ?? ''}
            onChange={(event) => setNetwork((event.currentTarget.value || undefined) as Network | undefined)}
            data={[{ value: '', label: t`Not said (the file tells)` }, ...networkChoices]}
            mb="sm"
          />
          <ul className={classes.columns} aria-label={t`Columns`}>
            {job.columns.map((column) => (
              <ColumnChoice
                key={column.index}
                column={column}
                columns={job.columns}
                fields={fields}
                severalNetworks={severalNetworks}
                choice={choices[column.index] ?? { meaning: 'NONE' }}
                onChange={(choice) => setChoices((known) => ({ ...known, [column.index]: choice }))}
              />
            ))}
          </ul>
        </section>
        <OriginFields origin={origin} onChange={setOrigin} />
        <ProblemNote problem={map.error} />
        <Group>
          <Button type="submit" loading={map.isPending}>
            <Trans>Preview the import</Trans>
          </Button>
          <Text size="sm" c="dimmed">
            <Trans>Nothing is imported yet.</Trans>
          </Text>
          <ImportBrakes brandId={brandId} job={job} />
        </Group>
      </Stack>
    </form>
  );
}

function FileFacts({ brandId, job }: { brandId: string; job: ImportView }) {
  const { readAgain } = useImportActions(brandId, job);
  const [open, { toggle }] = useDisclosure(false);
  const [encoding, setEncoding] = useState(job.encoding);
  const [delimiter, setDelimiter] = useState(job.delimiter);
  const [sheet, setSheet] = useState(job.workbook?.sheet ?? 0);
  const [headerLine, setHeaderLine] = useState<number | undefined>(job.headerLine);
  // The line of the header was found on another sheet: here it is found again.
  const line = job.workbook && sheet !== job.workbook.sheet && headerLine === job.headerLine ? undefined : headerLine;
  const reading = {
    ...(job.workbook ? { sheet } : { encoding, delimiter }),
    ...(line !== undefined && { headerLine: line }),
  };
  return (
    <Paper p="md">
      <Stack gap="sm">
        <Facts>
          {job.workbook ? (
            <>
              <Fact label={t`Workbook`}>{WORKBOOKS[job.workbook.kind]}</Fact>
              <Fact label={t`Sheet`}>{job.workbook.sheets[job.workbook.sheet]}</Fact>
            </>
          ) : (
            <>
              <Fact label={t`Encoding`}>{ENCODINGS[job.encoding]}</Fact>
              <Fact label={t`Columns separated by`}>{delimiterWords(job.delimiter)}</Fact>
            </>
          )}
          <Fact label={t`Header`}>
            {job.headerLine === 0
              ? t({ message: 'None', context: 'header' })
              : job.workbook
                ? t`Row ${job.headerLine}`
                : t`Line ${job.headerLine}`}
          </Fact>
          <Fact label={t`Columns`}>{exactCount(job.columns.length)}</Fact>
          <Fact label={job.workbook ? t`Rows` : t`Lines`}>{exactCount(job.lines)}</Fact>
          <Fact label={t`Size`}>{fileSize(job.size)}</Fact>
        </Facts>
        <div>
          <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={open}>
            <Trans>Read it differently</Trans>
          </Button>
        </div>
        <Collapse expanded={open}>
          <Stack gap="sm">
            <Group align="end">
              {job.workbook ? (
                <NativeSelect
                  size="md"
                  label={t`Sheet`}
                  value={String(sheet)}
                  onChange={(event) => setSheet(Number(event.currentTarget.value))}
                  data={job.workbook.sheets.map((name, index) => ({ value: String(index), label: name }))}
                />
              ) : (
                <>
                  <NativeSelect
                    size="md"
                    label={t`Encoding`}
                    value={encoding}
                    onChange={(event) => setEncoding(event.currentTarget.value as ImportView['encoding'])}
                    data={Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }))}
                  />
                  <NativeSelect
                    size="md"
                    label={t`Columns separated by`}
                    value={delimiter}
                    onChange={(event) => setDelimiter(event.currentTarget.value as ImportView['delimiter'])}
                    data={(['COMMA', 'SEMICOLON', 'TAB', 'PIPE'] as const).map((value) => ({
                      value,
                      label: delimiterWords(value),
                    }))}
                  />
                </>
              )}
              <NumberInput
                label={job.workbook ? t`Row of the header (0: none)` : t`Line of the header (0: none)`}
                value={headerLine ?? ''}
                placeholder={t`Found by itself`}
                min={0}
                max={100}
                onChange={(value) => setHeaderLine(value === '' ? undefined : Number(value))}
              />
              <Button variant="default" loading={readAgain.isPending} onClick={() => readAgain.mutate(reading)}>
                <Trans>Read again</Trans>
              </Button>
            </Group>
            <ProblemNote problem={readAgain.error} />
          </Stack>
        </Collapse>
      </Stack>
    </Paper>
  );
}
