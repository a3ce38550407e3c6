trigger Watch on Renewal__c (before insert) {
    for (Renewal__c renewal : Trigger.new) renewal.Zone__c = null;
}
