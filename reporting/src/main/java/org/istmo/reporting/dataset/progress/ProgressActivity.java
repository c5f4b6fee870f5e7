package org.istmo.reporting.dataset.progress;

import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.Amount;
import org.jspecify.annotations.Nullable;

/** @param elapsed percent of its time that is over at the end of the period; null where its days are not known */
public record ProgressActivity(
        ActivityLine line, @Nullable Amount elapsed) {}
