package org.planmonitor.kit.trouble;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Parameters and bodies of every kind. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {

    record Page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable Integer size) {}

    @GET
    @PermitAll
    public Map<String, Object> list(
            @RestQuery @Nullable @Max(500) Integer limit,
            @RestQuery Order.@Nullable Colour colour,
            @RestQuery @Nullable LocalDate since,
            @RestQuery List<String> tag,
            @RestHeader("X-Depth") @Nullable Integer depth,
            @BeanParam Page page) {
        return Map.of("tags", tag.size());
    }

    @GET
    @Path("{number}")
    @PermitAll
    public Map<String, Object> one(@RestPath int number) {
        return Map.of("number", number);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Order order(@Valid Order order) {
        return order;
    }

    @GET
    @Path("secret")
    @PermissionsAllowed("order:see-secret")
    public Map<String, Object> secret() {
        return Map.of();
    }

    @GET
    @Path("unannotated")
    public Map<String, Object> unannotated() {
        return Map.of();
    }
}
