package org.istmo.web.boot;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.istmo.reporting.issue.PublicAddress;

/** Where something was made, as the address that people reach has it; not as the one who asked called this server. */
@Provider
@SuppressWarnings("NullAway.Init")
public class PublicLocations implements ContainerResponseFilter {

    private PublicAddress address;

    protected PublicLocations() {}

    @Inject
    public PublicLocations(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional.ofNullable(response.getLocation())
                .map(made -> request.getUriInfo().getBaseUri().resolve(made))
                .ifPresent(made -> response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(publicly(made))));
    }

    private String publicly(URI made) {
        String query = made.getRawQuery() == null ? "" : "?" + made.getRawQuery();
        return address.url() + made.getRawPath() + query;
    }
}
