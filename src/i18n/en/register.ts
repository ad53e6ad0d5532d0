import type { register as bg } from "../bg/register.ts";
import type { Words } from "../words.ts";

/** English words of the register: its breakdowns, the mark of synthetic data and the sentences of the certificate. */
export const register: Words<typeof bg> = {
  synthetic: {
    mark: "SYNTHETIC DATA",
    explained: "The records were made by a script and describe no real children, institutions or events.",
  },
  dimension: {
    outcome: "outcome",
    age: "age",
    reason: "reason",
    sex: "sex",
    leftAgain: "left again",
    support: "support",
    way: "how they left the institution",
    service: "kind of service",
    body: "body",
  },
  breakdown: {
    "outcome-enrolled_first_time": "enrolled for the first time",
    "outcome-returned": "returned",
    "outcome-retained": "retained",
    "outcome-abroad": "abroad",
    "outcome-not_found": "not found",
    "outcome-refused": "refused",
    "outcome-open": "case still open",
    "age-3-4": "aged 3–4",
    "age-5-6": "aged 5–6",
    "age-7-10": "aged 7–10",
    "age-11-14": "aged 11–14",
    "age-15-16": "aged 15–16",
    "age-17-18": "aged 17–18",
    "reason-never_enrolled": "never enrolled",
    "reason-dropped_out": "dropped out",
    "reason-at_risk": "at risk of dropping out",
    "sex-f": "girls",
    "sex-m": "boys",
    "sex-u": "sex not stated",
    "left-again-yes": "left again",
    "left-again-no": "did not leave again",
    "left-again-unknown": "not known whether they left again",
    "support-social": "with social support",
    "support-psychological": "with psychological support",
    "support-material": "with material support",
    "support-transport": "with transport provided",
    "support-language": "with extra Bulgarian lessons",
    "support-mediation": "supported by a mediator",
    "support-health": "with health support",
    "way-reintegrated": "returned to the birth family",
    "way-adopted": "adopted",
    "way-foster": "placed in a foster family",
    "way-other": "left in another way",
    cnst: "family-type placement centres",
    "cnst-du": "family-type centres, children and youths with disabilities",
    cop: "community support centres",
    dc: "day centres",
    pj: "transitional and supervised homes",
    zj: "sheltered homes",
    kc: "crisis centres",
    csri: "social rehabilitation and integration centres",
    mb: "Mother and Baby units",
    "other-services": "other services",
    "body-okc": "district coordination centres",
    "body-okmd": "district coordination mechanisms for deinstitutionalisation",
    "body-programme": "programmes",
  },
  certificate: {
    several: (extracts) => `Register of ${extracts} extracts`,
    scope:
      "Only what was delivered is counted: the areas, files and years that the extracts cover. Everything else is marked as not delivered, never as zero; a sum exists only where every part was delivered.",
    minimum: (minimum) => `Counts of children or users from 1 to ${minimum - 1} are not shown. Zeros are shown.`,
    width: (width) =>
      `Of a withheld count below the minimum, the least and the greatest possible value are at least ${width} apart.`,
    narrow: (narrow, withheld) =>
      `That a withheld number cannot be worked out does not mean that nothing is known of it: its least and greatest possible value can always be found. Withheld numbers of which only two neighbouring whole numbers are left: ${narrow} of ${withheld}.`,
    narrower: (narrow, withheld, width) =>
      `That a withheld number cannot be worked out does not mean that nothing is known of it: its least and greatest possible value can always be found. Withheld numbers of which these are less than ${width} apart: ${narrow} of ${withheld}. None of them is below the minimum.`,
    sums: "Further numbers are withheld, so that nothing withheld can be worked out from the sums over country, district, municipality and all breakdowns taken together.",
    groups:
      "Several withheld parts that come to less than the minimum together are protected as a group: their sum cannot be worked out either.",
    small: (inhabitants, year) =>
      `For municipalities with fewer than ${inhabitants} inhabitants at the census of ${year} only totals are shown. Their breakdowns are withheld altogether, whatever they are: the zeros shown would otherwise tell what all children there have in common.`,
    allSmall:
      "For municipalities only totals are shown, as there are few cases in the register. Their breakdowns are withheld altogether, whatever they are: the zeros shown would otherwise tell what all children there have in common.",
    coarser:
      "Where there are too few children, a table tells less: zeros are withheld together with small numbers, then municipalities are left out, breakdowns by district, districts, all breakdowns, and in the end the total. Which tables these are, and what was left out of each, is listed.",
    activity:
      "Counts of sweeps, addresses, teams, institutions, services, places, sittings and people at sittings are not about single children and are shown in full.",
    once: "Withheld numbers are erased before the first file is written. Why one number or another is withheld is recorded nowhere.",
    system:
      "All tables of a year are protected together, as one system of equations. A record of a child counts in exactly one year, so numbers of different years stand in no common equation.",
    search:
      "Beside the small numbers others are withheld, so that no sensitive one can be worked out. Which ones is chosen by how the tables are built and by a secret that follows from the random numbers of all records, not by the numbers that are hidden: so it is no help to run this public program on all numbers that would fit. More is withheld for it than the least that would do.",
    audit:
      "The written files are read back and tested with linear programs: for every withheld number the least and the greatest possible value are sought. If a sensitive number can be worked out, nothing is published.",
    equations: "All numbers shown, all sums between them, and the definitions of the tables.",
    atLeastOne: "That zeros are shown, so that a withheld number is at least 1.",
    atLeastNothing: "In the tables that tell less, zeros are withheld too: a withheld number may be 0.",
    contract: "The rules of the register: at 3–4 nobody returns to school, and only a child who came can leave again.",
    heard: (heard) =>
      `The numbers that others have published of the same thing, area and year: they stand beside the register. Withheld numbers of which there is one, or which follow from one: ${heard}. Whether it is the register’s own is not said; somebody is assumed to take it for true, and with its help no outsider can work out another number below the minimum. Against a child who is alone in a withheld number this holds as far as withholding can achieve it at all.`,
    insider: "A child who is alone in a withheld number knows that it is 1.",
    together:
      "Published figures are taken to be known only where they are about the same thing, area and year. Sums among them and figures for other periods were not checked against the register.",
    common:
      "It is not claimed that the numbers shown do not tell what all children of a place have in common: where all have one outcome, the zeros beside it say so. Groups are protected within one sum, not across several.",
    program:
      "It is not claimed that a child who is alone in a withheld number, and also runs this program on all numbers that would fit, learns nothing more.",
    held: "If, since an earlier release, the records of fewer children than the minimum have changed in some district, or nothing has changed, the year’s table stays as it was in that release, and its rows bear that date. The changes are shown once enough of them have come together. A table that cannot be brought up to date safely stays as it was too. What was withdrawn is not shown again: such a table is withheld whole.",
    noEarlier:
      "That there are no earlier releases of the register: none is recorded. Of a release that was published but not recorded nothing is claimed.",
    earlier:
      "All recorded earlier releases, withdrawn ones too: which numbers they show, which are withheld, and how their tables add up.",
    added:
      "That between two releases records are mostly added: where no number shown of an area went down, no withheld one did. Where one did, there are corrections, and nothing is taken for granted of the withheld numbers.",
    unchanged: "That where no number shown of an area has changed, no withheld one has.",
    renewed:
      "In tables that were brought up to date, a number’s change between two releases is protected like the number itself: below the minimum it cannot be worked out. It can be seen, however, which numbers are withheld for the first time, and so where there may be a small change.",
    givenAway:
      "Some numbers that earlier releases withheld, or small changes between them, follow from those releases themselves. That cannot be taken back, and nothing is claimed of these numbers.",
    unmatched: "Earlier releases hold numbers that no table has any more. What they are tied to has not been checked.",
  },
};
