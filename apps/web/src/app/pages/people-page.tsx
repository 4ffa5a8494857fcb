import { useParams, useSearch } from '@tanstack/react-router';
import { PeoplePage as People } from '../../features/identity/people/people-page.js';
import { PersonPage as Person } from '../../features/identity/person/person-page.js';

export function PeoplePage() {
  return <People search={useSearch({ from: '/signed-in/frame/organisation/register/people' })} />;
}

export function PersonPage() {
  const { personId } = useParams({ from: '/signed-in/frame/organisation/people/$personId' });
  return <Person key={personId} personId={personId} />;
}
