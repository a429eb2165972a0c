package ai.halo.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractsTest {

    private final RunningServer server = RunningServer.with();
    private final Contracts contracts = server.bean(Contracts.class);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void describeEveryRoute() {
        assertThat(routes())
                .as(
                        """
                        Describe each of these routes in a ...Contract beside its controller, in \
                        the words of ai.halo.rest.contract (see ChatContract); the document, the \
                        reference at /docs/api and the generated tests are written from it\
                        """)
                .filteredOn(route -> contracts.find(method(route), template(route)).isEmpty())
                .map(ContractsTest::address)
                .isEmpty();
    }

    @Test
    void describeNothingThatIsNotThere() {
        List<String> there = routes().map(ContractsTest::address).toList();
        assertThat(contracts.operations().map(each -> each.method() + " " + each.path()))
                .as("described operations without a route: did an address change?")
                .isNotEmpty()
                .isSubsetOf(there);
    }

    @Test
    void nameEveryOperationOnce() {
        assertThat(contracts.operations().map(Operation::id)).doesNotHaveDuplicates();
    }

    private Stream<UriRouteInfo<?, ?>> routes() {
        return server.bean(Router.class)
                .uriRoutes()
                .filter(route -> method(route) != HttpMethod.HEAD)
                .filter(route -> isOurs(route.getDeclaringType()));
    }

    private static boolean isOurs(Class<?> controller) {
        var home = controller.getProtectionDomain().getCodeSource().getLocation();
        var tests = ContractsTest.class.getProtectionDomain().getCodeSource().getLocation();
        return !home.equals(tests);
    }

    private static String address(UriRouteInfo<?, ?> route) {
        return method(route) + " " + template(route);
    }

    private static HttpMethod method(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod();
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return Operation.plain(route.getUriMatchTemplate().toString());
    }
}
