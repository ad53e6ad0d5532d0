/** A page of every kind, some in the one language and some in the other. */
export const kinds = [
  "/", "/en/",
  "/tarsene/", "/en/find/?q=sofia",
  "/oblasti/", "/oblasti/kyustendil/", "/en/districts/smolyan/", "/oblasti/ruse/registar/",
  "/obshtini/", "/obshtini/knl48-dupnitsa/", "/en/municipalities/knl48-dupnitsa/register/",
  "/uchilishte/", "/en/care/", "/koordinatsiya/", "/en/school/register/",
  "/karta/", "/en/map/", "/sravnenie/",
  "/grafiki/", "/grafiki/reporting-matrix/kyustendil/", "/en/charts/closures-timeline/bulgaria/", "/grafiki/outreach-funnel/ruse/registar/",
  "/danni/", "/en/data/observations/",
  "/vgradi/sweeps-by-year/kyustendil/", "/en/embed/district-ranking/kyustendil/register/", "/prezentatsiya/kyustendil/",
  "/registar/", "/en/method/", "/metod/udostoverenie/",
  "/iztochnitsi/", "/en/sources/kyustendil-okc-2020/",
  "/za-sayta/", "/en/accessibility/", "/stil/",
  "/nyama-takava/",
] as const;
