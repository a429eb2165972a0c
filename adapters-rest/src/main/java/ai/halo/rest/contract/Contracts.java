package ai.halo.rest.contract;

import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every contract of the server. */
@Singleton
public final class Contracts {

    private final List<Contract> all;
    private final List<Customs> customs;
    private final Map<String, Operation> byAddress = new LinkedHashMap<>();

    Contracts(List<Contract> all, List<Customs> customs) {
        this.all = all.stream().sorted(Comparator.comparing(Contract::subject)).toList();
        this.customs = List.copyOf(customs);
        operations()
                .forEach(operation -> {
                    String address = address(operation.method(), operation.path());
                    if (byAddress.put(address, operation) != null) {
                        throw new IllegalStateException(address + " is described twice");
                    }
                });
    }

    public List<Contract> all() {
        return all;
    }

    public Stream<Operation> operations() {
        return all.stream().flatMap(contract -> contract.operations().stream());
    }

    /** The operation of a route, by its method and its template. */
    public Optional<Operation> find(HttpMethod method, String template) {
        return Optional.ofNullable(byAddress.get(address(method, Operation.plain(template))));
    }

    /** Whatever the operation may refuse, each code once. */
    public List<Refusal> refusals(Operation operation) {
        var byCode = new LinkedHashMap<String, Refusal>();
        Stream.concat(
                        operation.refusals().stream(),
                        customs.stream().flatMap(custom -> custom.refusals(operation).stream()))
                .forEach(refusal -> byCode.putIfAbsent(refusal.code(), refusal));
        return byCode.values().stream()
                .sorted(Comparator.comparingInt(refusal -> refusal.status().getCode()))
                .toList();
    }

    /** What may be refused whatever is asked for. */
    List<Refusal> anywhere() {
        return customs.stream().flatMap(custom -> custom.anywhere().stream()).toList();
    }

    /** The headers of every answer of the operation. */
    public List<Field> headers(Operation operation) {
        return customs.stream().flatMap(custom -> custom.headers(operation).stream()).toList();
    }

    /** Every header that some operation sends with every answer. */
    List<Field> headers() {
        return operations().flatMap(operation -> headers(operation).stream()).distinct().toList();
    }

    private static String address(HttpMethod method, String path) {
        return method + " " + path;
    }
}
