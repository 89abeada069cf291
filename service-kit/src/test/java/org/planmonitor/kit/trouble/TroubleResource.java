package org.planmonitor.kit.trouble;

import java.net.URI;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/** Throws what it is asked for. */
@Path("/trouble")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class TroubleResource {

    private final EntityManager database;
    private final Drafts drafts;

    TroubleResource(EntityManager database, Drafts drafts) {
        this.database = database;
        this.drafts = drafts;
    }

    @GET
    @Path("thrown/{what}")
    public Map<String, Object> thrown(@RestPath String what) throws Throwable {
        throw switch (what) {
            case "problem" -> Order.full();
            case "wrapped" -> new IllegalStateException("secret", Order.full());
            case "unexpected" -> new IllegalStateException("secret");
            case "checked" -> new Exception("secret");
            case "error" -> new StackOverflowError("secret");
            case "internal-violation" -> new ValidationException("secret");
            case "gone" -> new WebApplicationException("secret", Response.Status.GONE);
            case "not-allowed" -> new NotAllowedException("PUT");
            default -> throw new IllegalArgumentException(what);
        };
    }

    @GET
    @Path("returned/{status}")
    public Response returned(@RestPath int status) {
        return Response.status(status).header("X-Kept", "yes").build();
    }

    @GET
    @Path("moved")
    public Response moved() {
        throw new WebApplicationException(
                Response.seeOther(URI.create("/orders")).build());
    }

    @GET
    @Path("unwritable")
    public Object unwritable() {
        return new Unwritable("");
    }

    /** Fails while it is written. */
    record Unwritable(String half) {

        @Override
        public String half() {
            throw new IllegalStateException("secret");
        }
    }

    @GET
    @Path("sql/{state}")
    @Transactional
    public Map<String, Object> sql(@RestPath String state) {
        database.createNativeQuery("do $$ begin raise exception 'secret_table' using errcode = '" + state + "'; end $$")
                .executeUpdate();
        return Map.of();
    }

    @GET
    @Path("duplicate")
    public Map<String, Object> duplicate() {
        drafts.writeTwice();
        return Map.of();
    }

    @GET
    @Path("stale")
    public Map<String, Object> stale() {
        drafts.changeBehindOnesBack();
        return Map.of();
    }
}
