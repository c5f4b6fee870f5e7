package org.istmo.reporting.dataset.progress;

import org.istmo.reporting.dataset.Amount;

/** @param quarter such as {@code 2023-Q1} */
public record QuarterSpent(String quarter, Amount spent) {}
