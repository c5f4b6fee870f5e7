package org.istmo.reporting.dataset;

/** A printed figure and what it says, in the order of the page. */
public record Figure(Amount amount, Text label) {}
