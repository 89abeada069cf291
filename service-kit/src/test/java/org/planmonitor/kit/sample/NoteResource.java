package org.planmonitor.kit.sample;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;

@Path("/sample/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    private static final EntityTag CURRENT = EntityTag.of("one", 1);

    private final Notes notes;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    NoteResource(Notes notes, Idempotency idempotency, CurrentCaller caller) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("colour") Note.@Nullable Colour colour,
            @Context UriInfo uri) {
        int from =
                cursor == null ? 0 : Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        int size = Limits.of(limit);
        List<Integer> rows = java.util.stream.IntStream.rangeClosed(from + 1, 120)
                .limit(size + 1L)
                .boxed()
                .toList();
        return Pages.response(Page.cut(rows, size, row -> Cursor.encode(row.toString())), uri);
    }

    @GET
    @PermitAll
    @Path("{number}")
    public Response get(@PathParam("number") int number, @Context HttpHeaders headers) {
        return Conditional.get(headers, CURRENT, Note.of("note " + number));
    }

    @POST
    @PermissionsAllowed("note:write")
    public Response create(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid Note note) {
        return idempotency.once(key, note, () -> {
            long number = notes.write("created", note);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.ETAG, EntityTag.of(number).quoted())
                    .header(HttpHeaders.LOCATION, "/sample/v1/notes/" + number)
                    .entity(note)
                    .build();
        });
    }

    @PUT
    @PermissionsAllowed("note:write")
    @Path("{number}")
    public Note put(@PathParam("number") int number, @Context HttpHeaders headers, @Valid Note note) {
        WriteCondition.of(headers).require(number == 1 ? CURRENT : null);
        notes.write(String.valueOf(number), note);
        return note;
    }

    @GET
    @PermitAll
    @Path("/caller")
    public List<String> caller() {
        return List.of(
                caller.get().subject(),
                caller.get().roles().toString(),
                caller.get().visible().toString(),
                caller.get().departments().toString());
    }

    @GET
    @Path("/forgotten")
    public String unannotated() {
        return "must never be seen";
    }
}
