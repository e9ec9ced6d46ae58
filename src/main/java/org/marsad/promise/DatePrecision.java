package org.marsad.promise;

/** How exactly a date is known; a date of precision MONTH or YEAR is given as its first day. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
