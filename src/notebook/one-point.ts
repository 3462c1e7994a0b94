/** What one percentage point of a ratio, or ten thousand more visits, cost: the model's rules of thumb. */
export { onePoint, perVisits } from '../../models/index.ts';
