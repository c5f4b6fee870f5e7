package org.istmo.reporting.dataset.region;

import org.istmo.reporting.dataset.Amount;

/**
 * Money of one measure in US dollars.
 *
 * @param reported all that the offices reported, what consolidated figures leave out among it
 * @param counted without the same money twice, transfers inside the region, and parents beside their children
 */
public record Tallied(Amount reported, Amount counted) {}
