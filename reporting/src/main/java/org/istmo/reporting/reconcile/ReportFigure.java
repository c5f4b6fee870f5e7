package org.istmo.reporting.reconcile;

import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Text;

/**
 * A printed figure of an issued report.
 *
 * @param key that its rows are found by
 * @param label what it says on the page
 */
public record ReportFigure(Report report, String key, Text label) {}
