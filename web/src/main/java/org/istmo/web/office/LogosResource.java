package org.istmo.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.office.KeptLogo;
import org.istmo.domain.office.OfficeLogo;
import org.istmo.domain.office.OfficeLogos;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /offices/{office}/logo}: the mark that an office's reports carry. */
@OpenTo({Circle.STAFF, Circle.ADMINISTRATORS})
@Path("offices/{office}/logo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class LogosResource {

    /** 200,000 bytes in base64, and a little. */
    private static final int LONGEST_PICTURE = 270_000;

    private static final int LONGEST_ALTERNATIVE = 500;

    private SignedIn signedIn;
    private OfficeLogos logos;

    protected LogosResource() {}

    @Inject
    public LogosResource(SignedIn signedIn, OfficeLogos logos) {
        this.signedIn = signedIn;
        this.logos = logos;
    }

    @GET
    @Operation(description = "The mark of an office, with its picture in base64.")
    public Response one(@PathParam("office") String code) {
        return answer(code, logos.of(signedIn.reader(), code));
    }

    /** Puts a mark in the stead of what {@code If-Match} names; without it, where there is none yet. */
    @PUT
    @OpenTo(Circle.ADMINISTRATORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description = "A PNG or JPEG in base64, at most 200,000 bytes and 2,000 pixels wide and high, with what it"
                    + " shows in both languages.")
    public Response put(
            @PathParam("office") String code, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("mediaType", "base64", "alternative"));
        String mediaType = form.needed("mediaType", 40);
        String base64 = form.needed("base64", LONGEST_PICTURE);
        Map<String, String> alternative = form.neededWords("alternative", LONGEST_ALTERNATIVE);
        form.mustBeSound();
        String english = alternative.getOrDefault("en", alternative.getOrDefault("es", ""));
        OfficeLogo logo = new OfficeLogo(mediaType, base64, english, alternative.getOrDefault("es", english));
        Optional<Long> version = ifMatch == null ? Optional.empty() : Optional.of(EntityVersion.asked(ifMatch));
        return answer(code, logos.put(signedIn.reader(), code, version, logo));
    }

    @DELETE
    @OpenTo(Circle.ADMINISTRATORS)
    @Operation(description = "Takes the mark away. Reports that were issued with it keep it.")
    public Response remove(@PathParam("office") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        logos.remove(signedIn.reader(), code, EntityVersion.asked(ifMatch));
        return Response.noContent().build();
    }

    private static Response answer(String office, KeptLogo kept) {
        return Response.ok(LogoView.of(office, kept))
                .tag(EntityVersion.tag(kept.version()))
                .build();
    }
}
