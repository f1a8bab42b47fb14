import { Link } from '@tanstack/react-router';

const sections = [['overview', 'Overview'], ['time', 'Time'], ['breakdown', 'Breakdown'], ['risk', 'Risk'], ['comparison', 'Comparison']] as const;

/** The parts of the hub; each keeps the filters. */
export function SectionLinks() {
  return (
    <nav aria-label="Analytics" className="mb-4 flex overflow-x-auto sm:gap-1 border-b">
      {sections.map(([section, text]) => (
        <Link
          key={section}
          to="/analytics"
          search={(search: object) => ({ ...search, tab: section === 'overview' ? undefined : section })}
          activeOptions={{ exact: true }}
          className="-mb-px shrink-0 border-b-2 border-transparent px-2 py-2 text-[0.8125rem] font-medium sm:px-3 sm:text-sm text-ink-soft transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
