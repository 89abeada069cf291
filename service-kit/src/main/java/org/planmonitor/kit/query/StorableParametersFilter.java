package org.planmonitor.kit.query;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.StorableText;
import org.planmonitor.kit.text.Text;

/**
 * Refuses parameters with characters that nothing stored can have: a query parameter with 400 and its name, a path with 404,
 * because there is nothing of such a name.
 */
@Provider
class StorableParametersFilter implements ContainerRequestFilter {

    private static final Text DETAIL = new Text("参数含有不允许的字符。", "A parameter has a character that is not allowed.");

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (!StorableText.is(uri.getPath())) {
            throw ProblemException.notFound(new Text("此地址没有资源。", "There is nothing at this address."));
        }
        List<ProblemError> errors = uri.getQueryParameters().entrySet().stream()
                .filter(each -> !each.getValue().stream().allMatch(StorableText::is))
                .map(each -> ProblemError.parameter(
                        each.getKey(),
                        "TEXT_NOT_STORABLE",
                        new Text("含有不允许的字符 U+0000", "has the character U+0000, which is not allowed")))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(KitProblem.VALIDATION, DETAIL, errors);
        }
    }
}
