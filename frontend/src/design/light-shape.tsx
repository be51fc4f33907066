export type LightColour = 'GREEN' | 'AMBER' | 'RED' | 'GREY';

type Props = { colour: LightColour; size?: number };

/** One light, told by shape as well as colour: disc with tick, triangle, octagon, hollow ring. */
export function LightShape({ colour, size = 16 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawing(colour)}
    </svg>
  );
}

function drawing(colour: LightColour) {
  switch (colour) {
    case 'GREEN':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="var(--green)" />
          <path
            d="M4.8 8.2l2.2 2.2 4.2-4.6"
            fill="none"
            stroke="var(--surface)"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    case 'AMBER':
      return (
        <>
          <path d="M8 1.6l6.9 12.2a.6.6 0 0 1-.5.9H1.6a.6.6 0 0 1-.5-.9z" fill="var(--amber)" />
          <path d="M8 6v4" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" />
          <circle cx="8" cy="12.2" r="0.95" fill="var(--surface)" />
        </>
      );
    case 'RED':
      return (
        <>
          <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="var(--red)" />
          <path d="M4.8 8h6.4" stroke="var(--surface)" strokeWidth="2" strokeLinecap="round" />
        </>
      );
    case 'GREY':
      return <circle cx="8" cy="8" r="6" fill="none" stroke="var(--grey)" strokeWidth="1.8" />;
  }
}
