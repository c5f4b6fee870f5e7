package org.istmo.reporting.dataset.treaty;

import org.istmo.reporting.dataset.Text;

/** What a State reserved or declared when it took part in a treaty. */
public record Reservation(Text treatyTitle, Text words) {}
