package org.istmo.domain.reference;

import static org.istmo.domain.reference.ReferenceFields.code;
import static org.istmo.domain.reference.ReferenceFields.key;
import static org.istmo.domain.reference.ReferenceFields.nameOf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Decimal;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;
import org.istmo.domain.field.YesNo;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.questionnaire.Question;
import org.istmo.domain.treaty.Assessability;
import org.jspecify.annotations.Nullable;

/** The lists that there are. */
public final class ReferenceLists {

    private static final Field NAME = nameOf(300);
    private static final Field ORDINAL = ReferenceFields.ORDINAL;

    private static final List<ReferenceList> ALL = List.of(
            new ReferenceList(
                    "offices",
                    "office",
                    List.of(code(20, "[A-Z][A-Z0-9-]*", "An office's code is of capitals, digits and hyphens.")),
                    List.of(
                            Field.of("kind", Choice.of("office", "centre")).must(),
                            NAME,
                            Field.of("country", new Code("place")).must(),
                            Field.of("parent", new Code("office")),
                            Field.of("status", Choice.of("planned", "open", "closed"))
                                    .must(),
                            Field.of("openedOn", new Day()),
                            Field.of("closedOn", new Day()),
                            Field.of("zone", new Line(60)).must(),
                            Field.of("askAfter", new Whole(0, 28)).must().otherwise(3L),
                            Field.of("remindAfter", new Whole(0, 28)).must().otherwise(10L)),
                    "r.code",
                    new OfficeRule()),
            new ReferenceList(
                    "places",
                    "place",
                    List.of(code(
                            20,
                            "[A-Z]{2}|[0-9]{2,4}|[a-z][a-z-]+",
                            "A State's code is its two letters of ISO 3166-1, a region's a number.")),
                    List.of(NAME, Field.of("served", new YesNo()).must().otherwise(false)),
                    "r.code",
                    new StayingRule("unspecified")),
            new ReferenceList(
                    "themes",
                    "theme",
                    List.of(code(60)),
                    List.of(NAME, ORDINAL),
                    "r.ordinal, r.code",
                    new StayingRule("unclassified")),
            new ReferenceList(
                    "frameworks",
                    "framework",
                    List.of(code(60, "[A-Za-z][A-Za-z0-9-]*", "A code is of letters, digits and hyphens.")),
                    List.of(Field.of("name", new Words(500, true)).must(), Field.of("signed", new Day())),
                    "r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "sector-themes",
                    "sector_theme",
                    List.of(
                            key("vocabulary", 10),
                            key("publisher", 100),
                            key("prefix", 40).in("code_prefix")),
                    List.of(Field.of("theme", new Code("theme")).must()),
                    "r.vocabulary, r.publisher, r.code_prefix",
                    ReferenceRule.NONE),
            named("activity-statuses", "activity_status", "[1-9]", false),
            named("activity-kinds", "activity_kind", null, true),
            new ReferenceList(
                    "activity-stages",
                    "activity_stage",
                    List.of(code(20)),
                    List.of(
                            NAME,
                            Field.of("status", new Code("activity_status")).must(),
                            ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            named("government-levels", "government_level", null, false),
            named("cost-categories", "cost_category", null, true),
            named("sexes", "sex", null, true),
            new ReferenceList(
                    "age-groups",
                    "age_group",
                    List.of(code(20)),
                    List.of(
                            NAME,
                            Field.of("fromAge", new Whole(0, 150)),
                            Field.of("toAge", new Whole(0, 150)),
                            ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            named("document-stages", "document_stage", null, true),
            named("document-types", "document_type", null, false),
            named("evaluation-types", "evaluation_type", null, false),
            named("narrative-sections", "narrative_section", null, true),
            named("languages", "language", "[a-z]{2,3}", false),
            new ReferenceList(
                    "mail-domains",
                    "mail_domain",
                    List.of(code(253, "[a-z0-9][a-z0-9-]*([.][a-z0-9-]+)+", "A code is a domain in small letters.")),
                    List.of(NAME),
                    "r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "licences",
                    "licence",
                    List.of(code(60, "[A-Za-z0-9][A-Za-z0-9.+-]*", "A code is an SPDX licence identifier.")),
                    List.of(NAME),
                    "r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "partner-types",
                    "partner_type",
                    List.of(code(30)),
                    List.of(NAME, Field.of("securityForce", new YesNo()).must().otherwise(false)),
                    "r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "partners",
                    "partner",
                    List.of(code(60, "[A-Za-z0-9][A-Za-z0-9-]*", "A code is of letters, digits and hyphens.")),
                    List.of(
                            NAME,
                            Field.of("type", new Code("partner_type")).must(),
                            Field.of("country", new Code("place"))),
                    "r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "mechanisms",
                    "mechanism",
                    List.of(code(20, "[A-Z][A-Z0-9-]*", "A code is of capitals, digits and hyphens.")),
                    List.of(NAME, Field.of("framework", new Code("framework"))),
                    "r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "donor-aliases",
                    "donor_alias",
                    List.of(key("reportingOrg", 100), key("ref", 100)),
                    List.of(Field.of("donor", new Code("donor")).must()),
                    "r.reporting_org, r.ref",
                    new AliasRule()),
            named("organisation-types", "organisation_type", "[1-9][0-9]{1,2}", false),
            new ReferenceList(
                    "agreement-statuses",
                    "agreement_status",
                    List.of(code(30)),
                    List.of(
                            nameOf(200),
                            Field.of("owesReports", new YesNo())
                                    .in("owes_reports")
                                    .must()
                                    .otherwise(true),
                            ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "duty-reports",
                    "duty_report",
                    List.of(code(40)),
                    List.of(nameOf(200), ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            AgreementTemplates.TERMS,
            AgreementTemplates.LINES,
            AgreementTemplates.DUTIES,
            new ReferenceList(
                    "support-rates",
                    "support_rate",
                    List.of(code(10, "[12][0-9]{3}-[0-9]{2}-[0-9]{2}", "The day it took effect, such as 1980-12-17.")),
                    List.of(Field.of("rate", new Decimal(3, 6)).must()),
                    "r.code",
                    new DayRule()),
            new ReferenceList(
                    "treaties",
                    "treaty",
                    List.of(code(20, "[A-Z][A-Z0-9-]*", "A code is of capitals, digits and hyphens.")),
                    List.of(NAME, Field.of("adoptedOn", new Day()), Field.of("untc", new Line(20)), ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "treaty-chapters",
                    "treaty_chapter",
                    List.of(key("treaty", 20), key("chapter", 10)),
                    List.of(
                            Field.of("title", new Words(300, true)).must(),
                            Field.of("reviewCycle", new Whole(1, 100)),
                            ORDINAL),
                    "r.treaty, r.ordinal, r.chapter",
                    new TreatyRule()),
            new ReferenceList(
                    "treaty-articles",
                    "treaty_article",
                    List.of(key("treaty", 20), key("article", 10)),
                    List.of(
                            Field.of("title", new Words(500, true)).must(),
                            Field.of("workingTranslation", new YesNo()).must().otherwise(false),
                            Field.of("chapter", new Line(10)),
                            Field.of("reviewCycle", new Whole(1, 100)),
                            Field.of(
                                            "assessability",
                                            new Choice(Arrays.stream(Assessability.values())
                                                    .map(Assessability::word)
                                                    .collect(Collectors.toSet())))
                                    .must()
                                    .otherwise(Assessability.ASSESSABLE.word()),
                            ORDINAL),
                    "r.treaty, r.ordinal, r.article",
                    new TreatyRule()),
            new ReferenceList(
                    "obligations",
                    "obligation",
                    List.of(code(60)),
                    List.of(NAME, ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "obligation-articles",
                    "obligation_article",
                    List.of(
                            Field.of("obligation", new Code("obligation")).must(),
                            key("treaty", 20),
                            key("article", 10)),
                    List.of(),
                    "r.obligation, r.treaty, r.article",
                    new ArticleRule()),
            new ReferenceList(
                    "article-themes",
                    "article_theme",
                    List.of(Field.of("theme", new Code("theme")).must(), key("treaty", 20), key("article", 10)),
                    List.of(),
                    "r.theme, r.treaty, r.article",
                    new ArticleRule()),
            new ReferenceList(
                    "article-phrases",
                    "article_phrase",
                    List.of(key("treaty", 20), key("article", 10), key("phrase", 60)),
                    List.of(Field.of("words", new Words(300, true)).must()),
                    "r.treaty, r.article, r.phrase",
                    new ArticleRule()),
            new ReferenceList(
                    "standard-questions",
                    "standard_question",
                    List.of(code(60)),
                    List.of(
                            NAME,
                            Field.of("text", new Words(2_000, true)).in("words").must(),
                            Field.of(
                                            "kind",
                                            new Choice(Arrays.stream(Question.Kind.values())
                                                    .map(Question.Kind::word)
                                                    .collect(Collectors.toSet())))
                                    .must()
                                    .otherwise(Question.Kind.TEXT.word()),
                            Field.of("treaty", new Code("treaty")),
                            ORDINAL),
                    "r.ordinal, r.code",
                    ReferenceRule.NONE),
            new ReferenceList(
                    "rate-sources",
                    "rate_source",
                    List.of(key(ReferenceList.CODE, 300).in("source")),
                    List.of(Field.of("nameEs", new Line(300)).in("name_es").must()),
                    "r.source",
                    ReferenceRule.NONE));

    private ReferenceLists() {}

    public static List<ReferenceList> all() {
        return ALL;
    }

    /** @throws Missing when there is none of that name */
    public static ReferenceList named(String name) {
        return ALL.stream().filter(list -> list.name().equals(name)).findFirst().orElseThrow(() -> new Missing("list"));
    }

    /** Codes with names, and an order where the table has one. */
    private static ReferenceList named(String name, String table, @Nullable String pattern, boolean ordered) {
        Field code = pattern == null ? code(20) : code(10, pattern, "A code here matches " + pattern + ".");
        return new ReferenceList(
                name,
                table,
                List.of(code),
                ordered ? List.of(nameOf(100), ORDINAL) : List.of(nameOf(100)),
                ordered ? "r.ordinal, r.code" : "r.code",
                ReferenceRule.NONE);
    }
}
