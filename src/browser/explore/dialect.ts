/**
 * What the editor colours and completes of DuckDB's SQL: of its words those that no column of ours is called, of its
 * functions those that the reader's engine has. That has no calendar of places: `current_date` is none.
 */
export const keywords =
  "all and any as asc asof between by case cast cross desc describe distinct else end except exclude exists explain " +
  "false filter first following from full group having ilike in inner intersect interval is join lateral last left " +
  "like limit natural not null nulls offset on or order over partition pivot positional preceding qualify range " +
  "recursive replace right rows row sample select semi show similar summarize table then to true unbounded union " +
  "unnest unpivot using values when where window with within";

export const types = "bigint boolean date decimal double float hugeint integer interval text time timestamp varchar";

export const functions =
  "abs any_value arg_max arg_min avg ceil coalesce concat contains corr count date_diff date_part date_trunc " +
  "dense_rank ends_with first floor greatest lag last lead least len list lower lpad max median min mode nullif " +
  "printf quantile_cont rank regexp_extract regexp_matches regexp_replace replace round row_number split_part " +
  "starts_with stddev strftime string_agg strptime substring sum trim upper year";
