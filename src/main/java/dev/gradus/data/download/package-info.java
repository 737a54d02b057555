/**
 * Public data sets from the network: {@code DownloadCatalog} says where each is, how large, under which licence and what its
 * bytes must add up to; {@code DownloadFolder} keeps what has arrived; {@code Download} brings the rest.
 */
package dev.gradus.data.download;
