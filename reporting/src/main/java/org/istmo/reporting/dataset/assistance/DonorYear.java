package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.AmountLine;

/**
 * Counted money of a calendar year, in US dollars, by donor.
 *
 * @param year such as {@code 2023}
 * @param total one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 */
public record DonorYear(String year, List<AmountLine> donors, List<Amount> total) {

    public DonorYear {
        donors = List.copyOf(donors);
        total = List.copyOf(total);
    }
}
