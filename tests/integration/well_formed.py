#!/usr/bin/env python3
"""Prints the metadata XML files of a Salesforce project that xmllint refuses: well_formed.py FOLDER."""
import os
import subprocess
import sys

# Suffixes of metadata types that stand without "-meta.xml" in the metadata-API format; code, images,
# documents and other content are left out, and so is any file that does not begin with "<".
# https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm
SUFFIXES = set("""
    actionplantemplate animationrule app appmenu approvalprocess assignmentrules audience authprovider
    autoresponserules bot botversion briefcasedefinition businessprocess callcenter channellayout
    cleandataservice cmsconnectsource community compactlayout connectedapp corswhitelistorigin
    csptrustedsite customapplicationcomponent custommetadata custompermission dashboard dashboardfolder
    datacategorygroup datasource delegategroup documentfolder duplicaterule emailfolder
    embeddedserviceconfig embeddedserviceflowconfig entitlementprocess entitlementtemplate
    escalationrules externalcredential feeditemlist field fieldrestrictionrule fieldset fieldtranslation
    flexipage flow flowcategory flowdefinition flowtest forecastingsourcedefinition genaiplannerbundle
    genaiprompttemplate globalpicklist globalvalueset globalvaluesettranslation group homepagecomponent
    homepagelayout index indexe installedpackage keywords labels layout leadconvertsetting letter
    lightningexperiencetheme listview managedcontenttype managedtopics matchingrule md milestonetype
    mutingpermissionset namedcredential navigationmenu network networkbranding notiftype object
    objecttranslation oip os ouc pathassistant permissionset permissionsetgroup plan
    platformeventchannel platformeventchannelmember posttemplate profile profilepasswordpolicy
    profilesessionsetting prompt queue quickaction recommendationstrategy recordtype remotesite report
    reportfolder reporttype role rpt rule samlssoconfig searchcustomization servicechannel settings
    sharingreason sharingrules sharingset site snapshot standardvalueset standardvaluesettranslation tab
    territory territory2 territory2model territory2rule territory2type topicsforobjects
    transactionsecuritypolicy translation useraccesspolicy validationrule weblink workflow
    workskillrouting
""".split())
BATCH = 200


def is_metadata(folder, name):
    """True for every *.xml, and for a metadata suffix whose first byte but blanks is "<"."""
    if name.lower().endswith(".xml"):
        return True
    stem, _, suffix = name.lower().rpartition(".")
    if not stem or suffix not in SUFFIXES or "aura" in folder.lower().split(os.sep):
        return False  # an aura .app is markup, no metadata
    if suffix == "md" and "custommetadata" not in folder.lower().split(os.sep):
        return False  # Markdown
    with open(os.path.join(folder, name), "rb") as file:
        return file.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def refused(paths):
    """The paths xmllint refuses; a failing batch is split until single files are left."""
    broken, batches = [], [paths[i:i + BATCH] for i in range(0, len(paths), BATCH)]
    while batches:
        batch = batches.pop()
        command = ["xmllint", "--noout", "--nonet", "--huge", *batch]
        if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            continue
        if len(batch) == 1:
            broken += batch
        else:
            batches += [batch[:len(batch) // 2], batch[len(batch) // 2:]]
    return broken


def main():
    top, paths = sys.argv[1], []
    for folder, below, files in os.walk(top):
        below[:] = [name for name in below if not name.startswith(".") and name != "node_modules"]
        paths += [os.path.join(folder, name) for name in files if is_metadata(folder, name)]
    for path in sorted(os.path.relpath(path, top) for path in refused(paths)):
        print(path)


main()
