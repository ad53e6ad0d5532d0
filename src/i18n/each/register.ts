import { register as bg } from "../bg/register.ts";
import { register as en } from "../en/register.ts";
import { gathered } from "../gathered.ts";

/** The words of the register, by language. */
export const register = gathered({ bg, en });
