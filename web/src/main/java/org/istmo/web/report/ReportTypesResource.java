package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /report-types}: what can be ordered, by code. */
@OpenTo(Circle.EVERYBODY)
@Path("report-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ReportTypesResource {

    private SignedIn signedIn;
    private ReportKinds kinds;

    protected ReportTypesResource() {}

    @Inject
    public ReportTypesResource(SignedIn signedIn, ReportKinds kinds) {
        this.signedIn = signedIn;
        this.kinds = kinds;
    }

    /** A type of report. */
    public record TypeView(
            String code, Map<String, String> title, List<String> scope, List<String> formats, List<String> languages) {}

    @GET
    @Operation(description = "The types of report, by code.")
    public Page<TypeView> all(@BeanParam Paging paging) {
        signedIn.reader();
        return paging.pageOf(kinds.types(), ReportTypesResource::view);
    }

    private static TypeView view(ReportType type) {
        return new TypeView(
                type.code(),
                Map.of("en", type.title().en(), "es", type.title().es()),
                type.scopes().stream().map(ScopeKind::word).toList(),
                type.formats(),
                type.languages().stream().map(Language::code).toList());
    }
}
