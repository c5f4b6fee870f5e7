package org.istmo.reporting.dataset.assistance;

import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.StateName;

/**
 * How many needs of one State are known. Counts, never a score.
 *
 * @param articles needs for articles
 * @param programme open needs of its national programme
 * @param raised for the coming consultation
 * @param unsupported of the first two, those that no activity supports
 */
public record StateNeeds(StateName state, Counted articles, Counted programme, Counted raised, Counted unsupported) {}
