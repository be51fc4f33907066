import { Button, Group, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  IconBookmark,
  IconCheck,
  IconDeviceFloppy,
  IconHome,
  IconHomeOff,
  IconLink,
  IconLock,
  IconPencil,
  IconPlus,
  IconSelector,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { StatusPill } from '@/design/status-pill';
import { addressOf, NO_VIEW, type useGridView } from './grid-view';
import type { PartnerSearch } from './partner-search';
import { ViewForm } from './view-form';
import { useViewChanges, type SavedView } from './view-queries';

type Props = {
  brandId: string;
  grid: ReturnType<typeof useGridView>;
  onGo: (search: PartnerSearch) => void;
};

/** Which view is looked at, which others there are, and what can be done with it. */
export function ViewMenu({ brandId, grid, onGo }: Props) {
  const { save, change, remove, restore, open } = useViewChanges(brandId);
  const [form, setForm] = useState<'new' | 'name'>();
  const { views, view, usual, modified } = grid;
  const mayChange = view?.actions.includes('CHANGE') ?? false;
  const problem = change.error ?? remove.error ?? open.error ?? restore.error;

  /** As it is kept by now, with no column moved. */
  const openView = (search: PartnerSearch) => {
    grid.forget();
    onGo(search);
  };
  const update = (name: string, shared: boolean) => {
    if (view && grid.seen) {
      change.mutate({ view: grid.seen, sheet: grid.sheet(name, shared) }, { onSuccess: grid.forget });
    }
  };
  /** Only what the view is called or whose it is; what it asks stays as it was kept. */
  const call = (name: string, shared: boolean) => {
    if (view) {
      change.mutate({ view, sheet: { ...view.sheet, name, shared } }, { onSuccess: () => setForm(undefined) });
    }
  };
  const drop = (gone: SavedView) =>
    remove.mutate(gone, {
      onSuccess: (removed) => {
        onGo({ ...addressOf(gone), view: NO_VIEW });
        const id = `view-removed-${gone.id}`;
        const name = gone.sheet.name;
        notifications.show({
          id,
          autoClose: 12_000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <span>{t`The view “${name}” is removed.`}</span>
              <Button
                variant="light"
                size="compact-sm"
                onClick={() => {
                  notifications.hide(id);
                  restore.mutate(removed, { onSuccess: (back) => onGo(addressOf(back)) });
                }}
              >
                {t`Undo`}
              </Button>
            </Group>
          ),
        });
      },
    });
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    notifications.show({ message: t`The link is copied.` });
  };

  return (
    <Group gap={8} wrap="wrap">
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={18} aria-hidden />}
            rightSection={<IconSelector size={16} aria-hidden />}
            aria-label={view ? t`View: ${view.sheet.name}` : t`Views`}
          >
            {view ? view.sheet.name : <Trans>Views</Trans>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
          <Menu.Item
            leftSection={<Here here={!view} />}
            rightSection={usual ? undefined : <Usual />}
            onClick={() => onGo({ view: NO_VIEW })}
          >
            <Trans>Everybody</Trans>
          </Menu.Item>
          <Views
            label={t`My views`}
            views={views.filter((one) => one.mine)}
            current={view}
            usual={usual}
            onGo={openView}
          />
          <Views
            label={t`Views of the team`}
            views={views.filter((one) => !one.mine)}
            current={view}
            usual={usual}
            onGo={openView}
          />
          <Menu.Divider />
          {view && modified && mayChange && (
            <Menu.Item
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              onClick={() => update(view.sheet.name, view.sheet.shared)}
            >
              <Trans>Update the view</Trans>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setForm('new')}>
            <Trans>Save as a new view…</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconLink size={18} aria-hidden />} onClick={() => void copy()}>
            <Trans>Copy the link</Trans>
          </Menu.Item>
          {view && (
            <>
              <Menu.Item
                leftSection={
                  usual === view.id ? <IconHomeOff size={18} aria-hidden /> : <IconHome size={18} aria-hidden />
                }
                onClick={() => open.mutate(usual === view.id ? undefined : view.id)}
              >
                {usual === view.id ? t`No longer open with it` : t`Open my grid with it`}
              </Menu.Item>
              {view.actions.includes('SHARE') && (
                <Menu.Item
                  leftSection={
                    view.sheet.shared ? <IconLock size={18} aria-hidden /> : <IconUsers size={18} aria-hidden />
                  }
                  onClick={() => call(view.sheet.name, !view.sheet.shared)}
                >
                  {view.sheet.shared ? t`Keep it to myself` : t`Share with the team`}
                </Menu.Item>
              )}
              {mayChange && (
                <>
                  <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setForm('name')}>
                    <Trans>Rename…</Trans>
                  </Menu.Item>
                  <Menu.Item
                    style={{ color: 'var(--red-ink)' }}
                    leftSection={<IconTrash size={18} aria-hidden />}
                    onClick={() => drop(view)}
                  >
                    {view.sheet.shared ? t`Remove for everybody` : t`Remove`}
                  </Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {view && modified && (
        <>
          <StatusPill tone="waiting">
            <Trans>Modified</Trans>
          </StatusPill>
          {mayChange && (
            <Button
              variant="light"
              size="compact-md"
              loading={change.isPending}
              onClick={() => update(view.sheet.name, view.sheet.shared)}
            >
              <Trans>Update the view</Trans>
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              change.reset();
              openView(addressOf(view));
            }}
          >
            <Trans>As it was</Trans>
          </Button>
        </>
      )}
      <ProblemNote problem={problem} />
      {form === 'new' && (
        <ViewForm
          title={t`Save as a new view`}
          problem={save.error}
          pending={save.isPending}
          mayShare
          onSave={(name, shared, key) =>
            save.mutate(
              { sheet: grid.sheet(name, shared), key },
              {
                onSuccess: (saved) => {
                  setForm(undefined);
                  onGo(addressOf(saved));
                },
              },
            )
          }
          onClose={() => setForm(undefined)}
        />
      )}
      {form === 'name' && view && (
        <ViewForm
          title={t`Rename the view`}
          name={view.sheet.name}
          shared={view.sheet.shared}
          problem={change.error}
          pending={change.isPending}
          mayShare={view.actions.includes('SHARE')}
          onSave={call}
          onClose={() => setForm(undefined)}
        />
      )}
    </Group>
  );
}

type ViewsProps = {
  label: string;
  views: SavedView[];
  current: SavedView | undefined;
  usual: string | undefined;
  onGo: (search: PartnerSearch) => void;
};

function Views({ label, views, current, usual, onGo }: ViewsProps) {
  if (views.length === 0) {
    return null;
  }
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map((one) => (
        <Menu.Item
          key={one.id}
          leftSection={<Here here={one.id === current?.id} />}
          rightSection={
            <Group gap={4} wrap="nowrap">
              {one.mine && one.sheet.shared && <IconUsers size={16} aria-label={t`shared`} />}
              {usual === one.id && <Usual />}
            </Group>
          }
          onClick={() => onGo(addressOf(one))}
        >
          {one.sheet.name}
          {!one.mine && one.ownerName && (
            <Text size="xs" c="dimmed">
              {one.ownerName}
            </Text>
          )}
        </Menu.Item>
      ))}
    </>
  );
}

function Here({ here }: { here: boolean }) {
  return here ? <IconCheck size={16} aria-label={t`looked at`} /> : <span style={{ width: 16 }} />;
}

function Usual() {
  return <IconHome size={16} aria-label={t`my grid opens with it`} />;
}
