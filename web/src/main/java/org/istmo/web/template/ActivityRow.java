package org.istmo.web.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.validation.ActivityRules;
import org.istmo.domain.validation.RepeatedKeys;
import org.istmo.web.intake.Sha256;
import org.istmo.web.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a row. Title, description, status, dates, countries and themes are stated whole by it; an empty cell of anything else says nothing, and
 * {@value RowCells#NOTHING} takes away what was there. Of transactions it says nothing at all.
 */
final class ActivityRow implements RowReading {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Judged judged;
    private final RepeatedKeys identifiers;

    /** @param identifiers those that stand in the file more than once */
    ActivityRow(Judged judged, RepeatedKeys identifiers) {
        this.judged = judged;
        this.identifiers = identifiers;
    }

    @Override
    public void read(TableRow row, Consumer<Incoming> taker) {
        RowCells cells = judged.cells(row);
        Judged.needed(judged.heading(), cells);
        String identifier = cells.text("identifier");
        Judged.once(identifier, "identifier", "identifier", identifiers, cells);
        if (cells.cell("title_en").isBlank() && cells.cell("title_es").isBlank()) {
            cells.findings().error("title_en", "missing-value", "An activity has a title in English or in Spanish.");
        }
        DraftActivity draft = draft(row, identifier, cells);
        if (!cells.findings().unsound()) {
            ActivityRules.judge(draft, cells.findings());
        }
        taker.accept(
                cells.findings().unsound()
                        ? judged.unsound(row, identifier, "", cells.findings().errors())
                        : new Incoming.Sound(draft, cells.findings().notes()));
    }

    private DraftActivity draft(TableRow row, String identifier, RowCells cells) {
        String source = RowSource.known(judged.heading(), row);
        String stage = cells.code("stage");
        List<DraftShare> places = places(cells, "countries");
        String donor = cells.code("donor");
        return new DraftActivity(
                row.line(),
                identifier,
                "",
                words(cells, "title"),
                words(cells, "description"),
                status(cells, stage),
                1,
                dates(cells),
                null,
                donor == null || donor.isEmpty() ? List.of() : List.of(new DraftOrganisation(donor, donor, "1")),
                places,
                themes(cells, "themes"),
                List.of(),
                source,
                Sha256.of(source),
                DraftActivity.TEMPLATE,
                details(cells, stage, donor),
                contents(cells, places));
    }

    private static Map<String, String> words(RowCells cells, String name) {
        Map<String, String> words = new HashMap<>();
        for (String language : List.of("en", "es")) {
            String said = name.equals("title") ? cells.text(name + "_" + language) : cells.lines(name + "_" + language);
            if (!said.isEmpty()) {
                words.put(language, said);
            }
        }
        return words;
    }

    /** As it is said, or else as the stage is reported. */
    private static String status(RowCells cells, @Nullable String stage) {
        String status = cells.code("status");
        if (status != null && !status.isEmpty()) {
            return status;
        }
        String ofStage = stage == null || stage.isEmpty()
                ? ""
                : cells.choices()
                        .meant(Pick.STAGE, stage)
                        .map(meant -> meant.coded().more())
                        .orElse("");
        if (ofStage.isEmpty() && cells.cell("stage").isBlank()) {
            cells.findings().error("stage", "missing-value", "An activity has a stage or an IATI status.");
        }
        return ofStage;
    }

    private static Map<String, LocalDate> dates(RowCells cells) {
        Map<String, LocalDate> dates = new HashMap<>();
        cells.date("planned_start").ifPresent(date -> dates.put("1", date));
        cells.date("actual_start").ifPresent(date -> dates.put("2", date));
        cells.date("planned_end").ifPresent(date -> dates.put("3", date));
        cells.date("actual_end").ifPresent(date -> dates.put("4", date));
        return dates;
    }

    /** Countries by ISO 3166-1 alpha-2, regions by IATI's numbers. */
    static List<DraftShare> places(RowCells cells, String key) {
        List<SharesCell.Item> items = SharesCell.of(cells, key, Pick.PLACE);
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> new DraftShare(
                                Character.isDigit(item.code().charAt(0)) ? "1" : DraftShare.COUNTRY,
                                item.code(),
                                item.percentage()))
                        .toList();
    }

    static List<DraftShare> themes(RowCells cells, String key) {
        List<SharesCell.Item> items = SharesCell.of(cells, key, Pick.THEME);
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> new DraftShare(DraftShare.THEME, item.code(), item.percentage()))
                        .toList();
    }

    private static DraftDetails details(RowCells cells, @Nullable String stage, @Nullable String donor) {
        String parent = cells.said("parent");
        return new DraftDetails(
                cells.code("kind"),
                stage,
                cells.code("sensitivity"),
                cells.said("external_agency"),
                donor,
                cells.code("grant"),
                funding(cells),
                frameworks(cells),
                articles(cells),
                parent == null
                        ? null
                        : parent.isEmpty() ? List.of() : List.of(new DraftRelation(DraftRelation.PARENT, parent)),
                true);
    }

    private static @Nullable List<DraftFunding> funding(RowCells cells) {
        List<SharesCell.Item> items = SharesCell.parts(cells, "funding", Pick.GRANT);
        return items == null
                ? null
                : items.stream()
                        .map(item -> new DraftFunding(item.code(), percentage(item)))
                        .toList();
    }

    private static @Nullable List<DraftShare> frameworks(RowCells cells) {
        List<SharesCell.Item> items = SharesCell.parts(cells, "frameworks", Pick.FRAMEWORK);
        return items == null
                ? null
                : items.stream()
                        .map(item -> new DraftShare("framework", item.code(), percentage(item)))
                        .toList();
    }

    private static @Nullable List<DraftArticle> articles(RowCells cells) {
        List<SharesCell.Item> items = SharesCell.parts(cells, "articles", Pick.ARTICLE);
        return items == null
                ? null
                : items.stream()
                        .map(item -> new DraftArticle(
                                item.code().substring(0, item.code().indexOf(' ')),
                                item.code().substring(item.code().indexOf(' ') + 1),
                                percentage(item)))
                        .toList();
    }

    private static BigDecimal percentage(SharesCell.Item item) {
        return Objects.requireNonNullElse(item.percentage(), WHOLE);
    }

    private static DraftContents contents(RowCells cells, List<DraftShare> places) {
        return DraftContents.of(CounterpartCells.of(cells, places), ParticipantCells.of(cells), PartnersCell.of(cells));
    }
}
