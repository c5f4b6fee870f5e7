package org.istmo.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.HandedOut;
import org.jspecify.annotations.Nullable;

/** {@code /imports/templates}: what an office fills and brings back as an import. */
@OpenTo(Circle.STAFF)
@Path("imports/templates/{name}.{format}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TemplatesResource {

    /** The columns of the templates, for those who fill them by program. */
    static final String COLUMNS =
            "A template to fill: activities, transactions or results, as xlsx or csv. An import knows the columns by their names in"
                    + " English or Spanish, or by these keys; those with * are needed. activities: identifier*, title_en, title_es (one of them*),"
                    + " description_en, description_es, kind, stage, status (IATI; one of the two*), planned_start, planned_end, actual_start, actual_end"
                    + " (dates: 2024-12-31), countries, themes, frameworks (codes with percentages: MX 60; PA 40), articles (UNCAC 5 50), donor, grant, funding"
                    + " (numbers of agreements with percentages), government_level, subdivision, institution, counterparts (others: MX, state, MX-JAL: Fiscalía de Jalisco; PA: Ministerio Público),"
                    + " partners (implementing: Name [REFERENCE]; funding, 10: Name), participants_female, participants_male,"
                    + " participants_other, participants_not_stated (people), participants_by_age (female adult 12; male youth 8), sensitivity, external_agency,"
                    + " parent. transactions: activity*, document* (by which the row is known again), type* (IATI), date*, amount* (exact; 0 takes the row back),"
                    + " currency* (ISO 4217), grant, budget_line, cost_category, provider, provider_name, receiver, receiver_name, countries, themes, description."
                    + " results: activity*, level* (output, outcome, impact), result*, indicator*, unit, measure (unit or percentage), baseline, baseline_year,"
                    + " period_from, period_to, target, actual, and for a part of the total sex, age_group, country: the parts add up to the total."
                    + " A row whose first cell begins with # is not read.";

    private SignedIn signedIn;
    private CodeLists lists;
    private HandedOut handedOut;

    protected TemplatesResource() {}

    @Inject
    public TemplatesResource(SignedIn signedIn, CodeLists lists, HandedOut handedOut) {
        this.signedIn = signedIn;
        this.lists = lists;
        this.handedOut = handedOut;
    }

    @GET
    @Operation(description = COLUMNS)
    public Response get(
            @PathParam("name") String name,
            @PathParam("format") String format,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        Choices choices = new Choices(lists.all(signedIn.reader()));
        Template template = Template.of(name).orElseThrow(() -> new Missing("template"));
        SheetFormat sheet = SheetFormat.of(format).orElseThrow(() -> new Missing("template"));
        Language language = AskedLanguage.of(lang, headers.getAcceptableLanguages());
        handedOut.to(
                signedIn.reader(),
                "template.download",
                "template:" + template.word(),
                Map.of("format", sheet.word(), "language", language.code()));
        TemplateWords words = new TemplateWords(language);
        StreamingOutput body = sheet == SheetFormat.XLSX
                ? out -> TemplateBook.write(template, choices, words, out)
                : out -> TemplateCsv.write(template, words, out);
        return sheet.answer(body, words.say(template.word() + ".file"))
                .language(language.code())
                .build();
    }
}
