import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const relais: MantineColorsTuple = [
  '#eeeefb',
  '#dcddf7',
  '#b9bbee',
  '#9497e4',
  '#7579db',
  '#5b5fd0',
  '#4347b8',
  '#34379a',
  '#2b2d7d',
  '#212360',
];

const warm: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e4e0d9',
  '#cfc9bf',
  '#a8a196',
  '#857e73',
  '#6f695f',
  '#55504a',
  '#3a3631',
  '#23211e',
];

const night: MantineColorsTuple = [
  '#edeae4',
  '#cbc4b9',
  '#a29b8f',
  '#8a8277',
  '#57514a',
  '#38342f',
  '#2b2926',
  '#211f1d',
  '#191817',
  '#121110',
];

const SURFACE = { content: { background: 'var(--surface)' }, header: { background: 'var(--surface)' } };

const FILLED: Record<string, string> = { relais: 'accent', red: 'red', green: 'green' };

/** Filled surfaces take our colours and the ink that is readable on them, in both themes. */
const filledByTokens: VariantColorsResolver = (input) => {
  const ours = FILLED[input.color ?? input.theme.primaryColor];
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' && ours
    ? {
        ...colours,
        background: `var(--${ours})`,
        hover: `var(--${ours}-strong)`,
        color: `var(--on-${ours})`,
      }
    : colours;
};

/** Mantine speaks our tokens; everything that needs a decision is decided here, once. */
export const theme = createTheme({
  primaryColor: 'relais',
  primaryShade: { light: 6, dark: 3 },
  variantColorResolver: (input) => filledByTokens(input),
  colors: { relais, gray: warm, dark: night },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace",
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-s)',
    md: 'var(--text-m)',
    lg: 'var(--text-l)',
    xl: 'var(--text-xl)',
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: 'var(--text-xxl)', lineHeight: '1.2' },
      h2: { fontSize: 'var(--text-xl)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--text-l)', lineHeight: '1.4' },
      h4: { fontSize: 'var(--text-m)', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 550, radius: 'sm' } },
    // A sentence on a button wraps on a narrow screen: cut words help nobody.
    Button: {
      defaultProps: { fw: 550 },
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: 'auto',
          minHeight: 'var(--button-height)',
        },
        inner: { width: '100%', height: 'auto' },
        label: { whiteSpace: 'normal', height: 'auto', textAlign: 'center' },
      },
    },
    CloseButton: { defaultProps: { 'aria-label': 'Fermer · Close' } },
    Checkbox: { defaultProps: { size: 'md', iconColor: 'var(--on-accent)' } },
    Chip: { defaultProps: { variant: 'filled', color: 'relais' } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Fermer · Close' } }, styles: SURFACE },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Fermer · Close' } }, styles: SURFACE },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Fermer · Close' } } },
    NumberInput: { defaultProps: { size: 'md' } },
    Paper: { defaultProps: { withBorder: true, p: 'lg', radius: 'lg', bg: 'var(--surface)' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md', iconColor: 'var(--on-accent)' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false, checkIconPosition: 'right' } },
    Switch: { defaultProps: { size: 'md' } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } },
    Tabs: { defaultProps: { keepMounted: false } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
        openDelay: 150,
      },
      styles: {
        tooltip: {
          background: 'var(--surface)',
          color: 'var(--ink)',
          border: '1px solid var(--line)',
          boxShadow: 'var(--shadow-2)',
          fontSize: 'var(--text-s)',
        },
        arrow: { border: '1px solid var(--line)' },
      },
    },
  },
});

/** Contrast, decided centrally: what Mantine leaves below 4.5 : 1 is set to our inks. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--surface-sunken)',
    '--mantine-color-disabled-color': 'var(--ink-faint)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent-ink)',
    '--mantine-color-red-filled': 'var(--red)',
    '--mantine-color-green-filled': 'var(--green)',
    '--mantine-color-relais-filled': 'var(--accent)',
    '--mantine-color-relais-filled-hover': 'var(--accent-strong)',
    '--mantine-color-relais-light': 'var(--accent-soft)',
    '--mantine-color-relais-light-hover': 'var(--accent-soft)',
    '--mantine-color-relais-light-color': 'var(--accent-ink)',
    '--mantine-color-relais-outline': 'var(--accent)',
    '--mantine-color-relais-text': 'var(--accent)',
    ...tone('green'),
    ...tone('red'),
    ...tone('blue'),
    ...tone('yellow', 'amber'),
    ...tone('orange', 'amber'),
    ...tone('gray', 'grey'),
  };
  return { variables: {}, light: both, dark: both };
};

function tone(mantine: string, ours = mantine): Record<string, string> {
  return {
    [`--mantine-color-${mantine}-light`]: `var(--${ours}-soft)`,
    [`--mantine-color-${mantine}-light-hover`]: `var(--${ours}-soft)`,
    [`--mantine-color-${mantine}-light-color`]: `var(--${ours}-ink)`,
    [`--mantine-color-${mantine}-outline`]: `var(--${ours})`,
    [`--mantine-color-${mantine}-text`]: `var(--${ours}-ink)`,
  };
}
