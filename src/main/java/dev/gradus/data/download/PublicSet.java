package dev.gradus.data.download;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A data set that its makers publish.
 *
 * @param id         for ever: it is the folder's name, and projects name the folder
 * @param summary    what is in it, one sentence
 * @param licence    the licence's name, or what is known where the makers name none
 * @param licenceUrl where the licence can be read
 * @param mirrors    folders on the network that hold the files, each ending in a slash; the first that works is taken
 * @param members    of a packed set the files within the archive that are wanted, each with the most bytes it may have;
 *                   empty where the files are used as they are
 * @param classNames what the labels mean, where they are numbers in the files
 */
public record PublicSet(String id, String name, String summary, String licence, URI licenceUrl, List<URI> mirrors,
                        List<RemoteFile> files, Map<String, Long> members, List<String> classNames) {

    public PublicSet {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
        members = Map.copyOf(members);
        classNames = List.copyOf(classNames);
    }

    /** That have to be brought. */
    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /** One archive whose members are used, and not the archive itself. */
    public boolean packed() {
        return !members.isEmpty();
    }

    /** That stand on the disk while the set is unpacked. */
    long mostBytes() {
        return bytes() + members.values().stream().mapToLong(Long::longValue).sum();
    }
}
