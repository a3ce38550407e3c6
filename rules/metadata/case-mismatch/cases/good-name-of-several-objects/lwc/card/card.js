export const read = (record) => record.lead_region__c;
