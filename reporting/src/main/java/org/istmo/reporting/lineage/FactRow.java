package org.istmo.reporting.lineage;

/** A fact as it is kept: with its place among those of its figure, from 1. */
public record FactRow(int ordinal, Fact fact) {}
