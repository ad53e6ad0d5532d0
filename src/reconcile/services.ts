import type { Service } from "../intake/published/service.ts";
import type { ServiceRow } from "../model/rows.ts";
import { latinPlace } from "./latin-name.ts";
import { isFewPersons } from "../model/few-persons.ts";

function usersOf({ users }: Service): Pick<ServiceRow, "users" | "users_state"> {
  const withheld = users !== null && isFewPersons(users);
  return { users: withheld ? null : users, users_state: withheld ? "c" : null };
}

/**
 * The named community services; few users are withheld.
 * @param english names a service in English
 */
export const servicesOf = (services: readonly Service[], english: (name: string) => string): readonly ServiceRow[] =>
  services.map((service) => ({
    service: service.service_id,
    kind: service.kind,
    name_bg: service.name_bg,
    name_en: english(service.name_bg),
    settlement_bg: service.settlement_bg,
    settlement_en: service.settlement_bg === null ? null : latinPlace(service.settlement_bg),
    area: service.municipality ?? service.area_code,
    district: service.area_code,
    state: service.state,
    opened: service.state === "planned" ? null : service.opened,
    planned_for: service.state === "planned" ? service.opened : null,
    capacity: service.capacity,
    ...usersOf(service),
    as_of_date: service.as_of_date,
    source: service.source_id,
  }));
