package org.istmo.reporting.query.treaty;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.Tallied;
import org.istmo.reporting.dataset.treaty.ArticleMoney;
import org.istmo.reporting.dataset.treaty.SupportedMoney;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.KeyText;
import org.istmo.reporting.query.treaty.AmountSums.Part;

/**
 * Counted money of a State that supports articles of treaties. Sums are those of the support cells; the facts behind them are the shares of ledger rows, so
 * that a draft whose cells and ledger differ does not tie.
 */
class SupportReading {

    private static final Text UNALLOCATED = new Text("Supports no article", "No apoya ningún artículo");
    private static final Text COUNTED = new Text("Counted in all", "Contado en total");
    private static final Text SUPPORTED = new Text("Supports articles", "Apoya artículos");

    private final String state;
    private final TreatyArticles articles;
    private final SupportCells cells;
    private final AmountSums sums;

    /**
     * @param shares of the rows of the report's lineage
     * @param facts takes what the figures are made of
     */
    SupportReading(
            String state, TreatyArticles articles, SupportCells cells, List<SupportShare> shares, List<Fact> facts) {
        this.state = state;
        this.articles = articles;
        this.cells = cells;
        this.sums = new AmountSums(facts);
        shares.forEach(share -> facts.add(share.fact(
                key(share.treaty(), share.article()) + "." + share.measure().key())));
    }

    private static String key(String treaty, String article) {
        return "support." + KeyText.of(treaty) + "." + KeyText.of(article);
    }

    /** @param total of the report's lineage */
    SupportedMoney money(MoneyLine total) {
        List<ArticleMoney> byArticle = new ArrayList<>();
        List<AmountLine> byTreaty = new ArrayList<>();
        for (Treaty treaty : articles.treaties()) {
            List<ArticleMoney> its = lines(treaty);
            byArticle.addAll(its);
            if (!its.isEmpty()) {
                byTreaty.add(new AmountLine(
                        treaty.code(),
                        BothLanguages.of(treaty.title()),
                        sums.of(
                                "support." + KeyText.of(treaty.code()),
                                its.stream()
                                        .map(line -> new Part(
                                                Thing.of(line.article()).label(), line.amounts()))
                                        .toList())));
            }
        }
        List<Amount> inAll = sums.of(
                "support.all",
                byTreaty.stream()
                        .map(line -> new Part(line.name(), line.amounts()))
                        .toList());
        return new SupportedMoney(byArticle, inAll, byTreaty, unallocated(total, inAll), total);
    }

    private List<ArticleMoney> lines(Treaty treaty) {
        return articles.of(treaty).stream()
                .filter(article -> cells.hasMoney(state, article.treaty(), article.article()))
                .map(article -> new ArticleMoney(
                        articles.name(article),
                        cells.amounts(
                                key(article.treaty(), article.article()), state, article.treaty(), article.article())))
                .toList();
    }

    private AmountLine unallocated(MoneyLine total, List<Amount> inAll) {
        List<Amount> counted = total.money().stream().map(Tallied::counted).toList();
        return new AmountLine(
                "unallocated",
                UNALLOCATED,
                sums.of("support.unallocated", List.of(new Part(COUNTED, counted), new Part(SUPPORTED, inAll, -1))));
    }
}
