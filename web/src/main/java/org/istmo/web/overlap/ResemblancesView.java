package org.istmo.web.overlap;

import java.util.List;
import org.istmo.domain.overlap.Lookalike;

/** Other offices' activities that resemble one, the most alike first. */
public record ResemblancesView(List<Item> items) {

    /**
     * One of them.
     *
     * @param score from 0 to 1
     * @param reasons sentences in both languages
     */
    public record Item(double score, TwoLanguages<List<String>> reasons, SideView activity) {}

    public ResemblancesView {
        items = List.copyOf(items);
    }

    public static ResemblancesView of(List<Lookalike> lookalikes) {
        return new ResemblancesView(
                lookalikes.stream().map(ResemblancesView::item).toList());
    }

    private static Item item(Lookalike lookalike) {
        double score = Math.round(lookalike.resemblance().score() * 10_000) / 10_000.0;
        return new Item(
                score,
                new TwoLanguages<>(
                        lookalike.resemblance().en(), lookalike.resemblance().es()),
                SideView.of(lookalike.activity()));
    }
}
