package org.istmo.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.narrative.CarriedOver;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /narratives/prefill}: the sections of a period begin with what the last ones said. */
@OpenTo({Circle.OFFICERS, Circle.HEADS})
@Path("narratives/prefill")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PrefillResource {

    private static final int LONGEST = 100;

    private SignedIn signedIn;
    private CarriedOver carriedOver;

    protected PrefillResource() {}

    @Inject
    public PrefillResource(SignedIn signedIn, CarriedOver carriedOver) {
        this.signedIn = signedIn;
        this.carriedOver = carriedOver;
    }

    /** @param sections by code: those that the period has now */
    public record PrefilledView(List<SectionView> sections) {}

    /** @param carriedFrom where its words came from; null where a narrative stood there already, which stays */
    public record SectionView(
            String section, String href, @Nullable String carriedFrom) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Copies each section's last final text of the agreement into a draft for the period. What stands there already stays. Answers the sections in the order of their codes.")
    public PrefilledView prefill(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("grant", "periodFrom", "periodTo"));
        String grant = form.needed("grant", LONGEST);
        LocalDate from = form.neededDate("periodFrom").orElse(LocalDate.EPOCH);
        LocalDate to = form.neededDate("periodTo").orElse(LocalDate.EPOCH);
        form.mustBeSound();
        return new PrefilledView(carriedOver.prefill(signedIn.reader(), grant, from, to).stream()
                .map(section -> new SectionView(
                        section.section(),
                        href(section.narrative()),
                        section.carriedFrom() == 0 ? null : href(section.carriedFrom())))
                .toList());
    }

    private static String href(long narrative) {
        return "/api/v1/narratives/" + narrative;
    }
}
