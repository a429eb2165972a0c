package ai.halo.rest.contract;

import java.util.List;

/** What the operations of one subject promise; it stands beside the controllers that keep it. */
public interface Contract {

    /** What they are about, as a heading. */
    String subject();

    List<Operation> operations();
}
