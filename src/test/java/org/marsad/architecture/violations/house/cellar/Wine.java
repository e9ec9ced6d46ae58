package org.marsad.architecture.violations.house.cellar;

/** Something another room wants. */
public record Wine(int year) {}
