import { ActionIcon, Drawer, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './side-panel.module.css';

type Props = {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  children: ReactNode;
};

/** A closer look without leaving the list; previous and next walk through it. Full width on a phone. */
export function SidePanel({ open, title, onClose, onPrevious, onNext, children }: Props) {
  const phone = useMediaQuery('(max-width: 48em)');
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 'var(--panel)'}
      classNames={{ content: classes.content, header: classes.header, body: classes.body }}
      overlayProps={{ backgroundOpacity: phone ? 0.4 : 0.12 }}
      closeButtonProps={{ 'aria-label': t`Close` }}
      title={
        <Group gap="xs" wrap="nowrap">
          {onPrevious && (
            <ActionIcon variant="subtle" color="gray" onClick={onPrevious} aria-label={t`Previous`}>
              <IconChevronLeft size={18} />
            </ActionIcon>
          )}
          {onNext && (
            <ActionIcon variant="subtle" color="gray" onClick={onNext} aria-label={t`Next`}>
              <IconChevronRight size={18} />
            </ActionIcon>
          )}
          {title}
        </Group>
      }
    >
      {children}
    </Drawer>
  );
}
